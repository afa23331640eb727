import { expect, test } from "vitest";
import { roles } from "@/db/values";
import { ROLES } from "@/lib/access/roles";
import { readRole } from "./rules";

test.each(roles)("%s is read by its own label", (role) => {
  expect(readRole(ROLES[role].label)).toBe(role);
});

test.each([
  ["COORDINADORA", "coordinator"],
  ["Coordinador(a) de REI", "coordinator"],
  ["Coordinador/a de red", "coordinator"],
  ["Secretario", "secretary"],
  ["Secretaria técnica", "secretary"],
  ["Especialista local", "local_specialist"],
  ["Especialista UGEL", "local_specialist"],
  ["Especialista de la UGEL", "local_specialist"],
  ["Especialista DRELM", "regional_specialist"],
  ["Especialista regional", "regional_specialist"],
  ["Jefe de AGEBRE", "area_head"],
  ["Jefa de línea", "area_head"],
  ["Director de UGEL", "ugel_director"],
  ["Directora de la UGEL 05", "ugel_director"],
  ["Director(a) de IE", "school_head"],
  ["Directora de la I.E.", "school_head"],
  ["Directivo", "school_head"],
  ["Director Regional", "regional_director"],
  ["Directora de la DRELM", "regional_director"],
  ["Monitora par", "peer_monitor"],
  ["Observador", "observer"],
  ["Vigilante", null],
  ["Especialista", null],
  ["", null],
])("«%s» is %s", (text, role) => {
  expect(readRole(text)).toBe(role);
});
