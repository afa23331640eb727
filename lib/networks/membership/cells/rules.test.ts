import { expect, test } from "vitest";
import { restoreCode } from "@/lib/imports/read/codes";
import { readKind, readModalityGroup, readNetworkCell, readUgelCell } from "./rules";

test.each([
  ["05-03", { ugel: "05", number: "03" }],
  ["REI 05-03", { ugel: "05", number: "03" }],
  ["rei 5-3", { ugel: "05", number: "03" }],
  ["REI 3", { number: "03" }],
  ["REI03", { number: "03" }],
  ["R.E.I. 3", { number: "03" }],
  ["03", { number: "03" }],
  ["3.0", { number: "03" }],
  ["RED N° 03", { number: "03" }],
  ["Red Nº 3", { number: "03" }],
  ["RED EDUCATIVA INSTITUCIONAL Nro. 12", { number: "12" }],
  ["REI 05-03 Quebrada Alta", { ugel: "05", number: "03", name: "Quebrada Alta" }],
  ["REI 3: Quebrada Alta", { number: "03", name: "Quebrada Alta" }],
  ["UGEL 05 - REI 03", { ugel: "05", number: "03" }],
  ["Quebrada Alta", { name: "Quebrada Alta" }],
  ["RED Quebrada Alta", { name: "Quebrada Alta" }],
  ["Nueva Aurora", { name: "Nueva Aurora" }],
  ["Redondel Verde", { name: "Redondel Verde" }],
])("a network written «%s»", (text, expected) => {
  expect(readNetworkCell(text)).toEqual(expected);
});

test.each([
  ["", "empty"],
  ["S/N", "empty"],
  ["sin red", "empty"],
  ["2026-03-05", "date"],
  ["05/03/2026", "date"],
  ["5-mar", "date"],
  ["mar-05", "date"],
  ["IV", "unreadable"],
  ["?", "unreadable"],
  ["123456", "unreadable"],
])("«%s» names no network: %s", (text, expected) => {
  expect(readNetworkCell(text)).toBe(expected);
});

test.each([
  ["05", { number: "05" }],
  ["5", { number: "05" }],
  ["5.0", { number: "05" }],
  ["UGEL 05", { number: "05" }],
  ["UGEL N° 5", { number: "05" }],
  ["UGEL 05 San Juan de Lurigancho", { number: "05" }],
  ["150106", { ugelCode: "150106" }],
  ["150102.0", { ugelCode: "150102" }],
  ["Ate", null],
])("a UGEL written «%s»", (text, expected) => {
  expect(readUgelCell(text, restoreCode)).toEqual(expected);
});

test.each([
  ["EB", "eb"],
  ["Educación Básica", "eb"],
  ["ETP", "etp"],
  ["Técnico-productiva", "etp"],
  ["otra", null],
])("the kind «%s» is %s", (text, expected) => {
  expect(readKind(text)).toBe(expected);
});

test.each([
  ["EBR y EBE", "ebr_ebe"],
  ["EBR-EBE", "ebr_ebe"],
  ["EBA", "eba"],
  ["ETP", "etp"],
  ["CEBA", null],
])("the modalities «%s» are %s", (text, expected) => {
  expect(readModalityGroup(text)).toBe(expected);
});
