import { expect, test } from "vitest";
import { modalityGroups, networkKinds, type PlaceKind } from "@/db/values";
import {
  MODALITY_GROUP_LABELS,
  NETWORK_KIND_LABELS,
  NETWORK_KIND_SHORT,
  placeHref,
  placeLabel,
  placeShortLabel,
} from "./labels";

type Row = [kind: PlaceKind, code: string, name: string, label: string, short: string, href: string];

test.each<Row>([
  ["region", "r1", "Lima Metropolitana", "Lima Metropolitana", "Lima Metropolitana", "/region"],
  ["ugel", "05", "UGEL 05 San Juan de Lurigancho", "UGEL 05", "UGEL 05", "/ugel/05"],
  ["network", "05-03", "Quebrada Alta", "REI 05-03 Quebrada Alta", "REI 05-03", "/redes/05-03"],
  ["school", "900001", "9901 Los Molles", "IE 9901 Los Molles", "IE 9901 Los Molles", "/colegios/900001"],
])("a %s is named and linked", (kind, code, name, label, short, href) => {
  expect(placeLabel({ kind, code, name })).toBe(label);
  expect(placeShortLabel({ kind, code, name })).toBe(short);
  expect(placeHref({ kind, code })).toBe(href);
});

test("a code cannot lead out of its page", () => {
  expect(placeHref({ kind: "network", code: "../inicio?x" })).toBe("/redes/..%2Finicio%3Fx");
});

test("each kind and each modality has words of its own", () => {
  for (const labels of [NETWORK_KIND_LABELS, NETWORK_KIND_SHORT])
    expect(new Set(networkKinds.map((kind) => labels[kind])).size).toBe(networkKinds.length);
  expect(new Set(modalityGroups.map((group) => MODALITY_GROUP_LABELS[group])).size).toBe(
    modalityGroups.length,
  );
});
