import { expect, test } from "vitest";
import { PAPERS } from "@/lib/papers/labels";
import {
  beforeIssuing,
  type InstallationFacts,
  type InstallationText,
  installationPaper,
  installationTitle,
  placeholderValues,
} from "./rules";

const DAY = "2026-03-02";
const text: InstallationText = {
  heldOn: DAY,
  venue: "el auditorio de la UGEL, Comas",
  expediente: "MPD2026-EXT-0000001",
  body: PAPERS.installation_record.defaultBody,
};
const officer = (role: InstallationFacts["officers"][number]["role"], name: string) => ({
  ...{ role, name, startsOn: "2026-01-01", document: null },
});
const facts: InstallationFacts = {
  network: {
    code: "04-01",
    name: "Loma Verde",
    modalityGroup: "ebr_ebe",
    openedOn: "2026-01-01",
    resolutionNumber: "RDR 0001-2026",
    resolutionDate: null,
    districts: ["Comas"],
  },
  ugel: "UGEL 04 Comas",
  region: "Lima Metropolitana",
  year: { decadeName: "Decenio", yearName: "Año" },
  officers: [
    officer("coordinator", "Nélida Prueba"),
    officer("secretary", "Óscar Prueba"),
    officer("ugel_director", "Rosa Prueba"),
    officer("regional_director", "Julio Prueba"),
  ],
  schools: [{ siteCode: "900001", name: "9901 Los Molles", district: "Comas", levels: ["Primaria"] }],
};
const without = (...roles: string[]) => ({
  ...facts,
  officers: facts.officers.filter(({ role }) => !roles.includes(role)),
});
const network = (more: Partial<InstallationFacts["network"]>) => ({
  ...facts,
  network: { ...facts.network, ...more },
});

test("a whole acta lacks nothing", () => {
  expect(beforeIssuing(text, facts, DAY)).toEqual({ blocking: [], advice: [] });
});

type Case = [what: string, text: Partial<InstallationText>, facts: InstallationFacts, said: string];

test.each<Case>([
  ["a coordinator", {}, without("coordinator"), "no tiene coordinador o coordinadora"],
  ["the resolution", {}, network({ resolutionNumber: null }), "la resolución que creó la red"],
  ["schools", {}, { ...facts, schools: [] }, "ningún colegio forma la red"],
  ["the names of the year", {}, { ...facts, year: null }, "El año 2026 no tiene registrados sus nombres"],
  ["a network on that day", {}, network({ openedOn: "2026-03-03" }), "La red existe desde el 3 de marzo"],
  ["a known placeholder", { body: "La {{rede}}." }, facts, "{{rede}}, que no es un dato conocido"],
  [
    "what a placeholder asks for",
    { body: "Del {{fecha_resolucion}}." },
    facts,
    "{{fecha_resolucion}} (fecha de esa resolución), que no está registrado",
  ],
  ["both halves of a brace", { body: "La {{red}." }, facts, "llave suelta"],
  ["letters that can be printed", { venue: "el patio 😀" }, facts, "no se pueden imprimir: 😀"],
])("without %s it is not issued", (_, change, known, said) => {
  const { blocking } = beforeIssuing({ ...text, ...change }, known, DAY);
  expect(blocking.join(" ")).toContain(said);
});

test.each<Case>([
  ["a secretary", {}, without("secretary"), "el acta dirá «cargo por designar»"],
  ["a director of the UGEL", {}, without("ugel_director"), "su firma dirá «Vacante»"],
  ["a regional director", {}, without("regional_director"), "su firma dirá «Vacante»"],
  ["an expediente", { expediente: null }, facts, "no lleva número de expediente"],
  ["having happened", { heldOn: "2026-03-03" }, facts, "La fecha del acta es futura"],
])("without %s it is issued, and that is told", (_, change, known, said) => {
  const { blocking, advice } = beforeIssuing({ ...text, ...change }, known, DAY);
  expect(blocking).toEqual([]);
  expect(advice.join(" ")).toContain(said);
});

test("it has a value for each placeholder of its template, and no other", () => {
  expect(Object.keys(placeholderValues(text, facts)).sort()).toEqual(
    PAPERS.installation_record.placeholders.map(({ name }) => name).sort(),
  );
});

test("the paper carries the names, the schools and who signs, and no contact data", () => {
  const paper = installationPaper(text, facts);
  expect(paper).toMatchObject({
    issuers: [
      "Dirección Regional de Educación de Lima Metropolitana",
      "UGEL 04 Comas",
      "REI 04-01 Loma Verde",
    ],
    dateline: "Comas, lunes 2 de marzo de 2026",
    schools: facts.schools,
  });
  expect(paper.paragraphs[0]).toContain("En el auditorio de la UGEL, Comas, el lunes 2 de marzo de 2026");
  expect(paper.paragraphs[1]).toContain("integrada por 1 institución educativa, según");
  expect(paper.signatures.map(({ name }) => name)).toEqual(["Nélida Prueba", "Rosa Prueba", "Julio Prueba"]);
  expect(paper.officers.map(({ name }) => name)).toEqual([
    ...["Nélida Prueba", "Óscar Prueba", "Vacante", "Vacante"],
  ]);
});

test("the date is headed by the town of the venue, or by the region", () => {
  const at = (venue: string) => installationPaper({ ...text, venue }, facts).dateline.split(",")[0];
  expect(at("el local, av. Túpac 100, Comas")).toBe("Comas");
  expect(at("el local de la UGEL")).toBe("Lima Metropolitana");
  expect(at("el local de la UGEL,")).toBe("Lima Metropolitana");
});

test("its public title names no person", () => {
  const title = installationTitle(installationPaper(text, facts));
  expect(title).toBe("Acta de instalación de la REI 04-01 Loma Verde, 2 de marzo de 2026");
});
