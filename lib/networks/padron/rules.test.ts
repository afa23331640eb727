import { expect, test } from "vitest";
import { restoreCode } from "@/lib/imports/read/codes";
import { ugelCode } from "../schema";
import { institutionOf, type PadronService, readPadronRow } from "./rules";
import type { PadronCells } from "./schema";

const row = (more: PadronCells = {}): PadronCells => ({
  modularCode: "0990011",
  annex: "0",
  siteCode: "090101",
  name: "7000  Los Algarrobos",
  levelCode: "B0",
  levelName: "Primaria",
  management: "1",
  address: "Jirón Ejemplo 100",
  districtCode: "150132",
  ugelCode: "150106",
  latitude: "-12.004817",
  longitude: "-76.964495",
  shiftName: "Mañana y tarde",
  state: "1",
  students: "604",
  teachers: "27",
  sections: "23",
  updatedOn: "20260918",
  ...more,
});
const read = (more: PadronCells = {}) =>
  readPadronRow(row(more), new Set([ugelCode.parse("150106")]), restoreCode);
const service = (more: PadronCells = {}): PadronService => {
  const found = read(more);
  if (found.kind !== "service") throw new Error(JSON.stringify(found));
  return found.service;
};

test("a row of ours is read whole", () => {
  expect(service()).toEqual({
    modularCode: "0990011",
    annex: "0",
    siteCode: "090101",
    ugelCode: "150106",
    name: "7000 Los Algarrobos",
    address: "Jirón Ejemplo 100",
    phone: null,
    email: null,
    districtCode: "150132",
    latitude: -12.004817,
    longitude: -76.964495,
    levelCode: "B0",
    levelName: "Primaria",
    modality: "ebr",
    shiftName: "Mañana y tarde",
    managementName: null,
    dependencyName: null,
    students: 604,
    teachers: 27,
    sections: 23,
    updatedOn: "2026-09-18",
  });
});

test("zeros that a spreadsheet lost come back", () => {
  const found = service({ modularCode: "990011.0", siteCode: "90101", districtCode: "150132.0", annex: "" });
  expect(found).toMatchObject({
    modularCode: "0990011",
    siteCode: "090101",
    districtCode: "150132",
    annex: "0",
  });
});

test.each([
  ["left_elsewhere", { ugelCode: "150107" }],
  ["left_elsewhere", { ugelCode: "" }],
  ["left_private", { management: "3" }],
  ["left_inactive", { state: "2" }],
  ["left_other_level", { levelCode: "T0" }],
] as const)("%s: %o stays out without being wrong", (reason, more) => {
  expect(read(more)).toEqual({ kind: "left", reason });
});

test.each([
  ["modularCode", "ABC", "El código modular tiene 7 números."],
  ["siteCode", "", "El código de local tiene 6 números."],
  ["districtCode", "lima", "El ubigeo del distrito tiene 6 números."],
  ["name", "   ", "Falta el nombre."],
  ["students", "muchos", "Debe ser un número entero, sin signo."],
  ["teachers", "-3", "Debe ser un número entero, sin signo."],
  ["latitude", "912", "La latitud está entre -90 y 90 grados."],
  ["longitude", "oeste", "La longitud está entre -180 y 180 grados."],
] as const)("%s «%s» is told", (column, value, reason) => {
  expect(read({ [column]: value })).toEqual({ kind: "problem", column, value, reason });
});

test("what nobody measured is empty: no place at 0, 0 and no count without a number", () => {
  expect(service({ latitude: "0", longitude: "0.00", students: "", sections: "9.00" })).toMatchObject({
    latitude: null,
    longitude: null,
    students: null,
    sections: 9,
  });
  expect(service({ latitude: "-12,5" }).latitude).toBe(-12.5);
});

test.each([
  ["A2", "ebr"],
  ["F0", "ebr"],
  ["E1", "ebe"],
  ["D2", "eba"],
  ["L0", "etp"],
])("level %s is of %s", (levelCode, modality) => {
  expect(service({ levelCode }).modality).toBe(modality);
});

test("a school takes its name from its primary, and its place from the first service that has one", () => {
  const services = [
    service({ levelCode: "A2", name: "Jardín 100", modularCode: "1", latitude: "-12.1" }),
    service({ levelCode: "F0", name: "7000 Secundaria", modularCode: "2" }),
    service({ levelCode: "B0", name: "7000 Los Algarrobos", modularCode: "3", latitude: "", longitude: "" }),
  ];
  expect(institutionOf(services)).toMatchObject({ name: "7000 Los Algarrobos", latitude: -12.004817 });
});

test("a level whose name the file does not bring has MINEDU's", () => {
  expect(service({ levelName: "", levelCode: "E2" }).levelName).toBe("Básica Especial-Primaria");
});

test.each([
  ["5551234", "5551234"],
  ["(01) 555-1234", "015551234"],
  ["555-1234 / 987654321", "5551234"],
  ["no tiene", null],
  ["0000000", null],
  ["", null],
])("the telephone «%s» is kept as %s", (phone, expected) => {
  expect(service({ phone }).phone).toBe(expected);
});

test.each([
  ["IE7000@EJEMPLO.PE", "ie7000@ejemplo.pe"],
  ["ie7000@ejemplo.pe; otro@ejemplo.pe", "ie7000@ejemplo.pe"],
  ["no tiene", null],
])("the e-mail «%s» is kept as %s", (email, expected) => {
  expect(service({ email }).email).toBe(expected);
});
