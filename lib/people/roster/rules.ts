import { type DocumentKind, documentKinds, type PlaceKind, type Role } from "@/db/values";
import { type Actor, mayAppoint } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";
import { email } from "@/lib/forms/fields";
import { readNetworkCell, readUgelCell, sameName } from "@/lib/networks/membership/cells/rules";
import type { RestoreCode } from "@/lib/networks/padron/rules";
import { isHeldAt } from "../policy";
import { phone } from "../schema";
import type { RosterCells, RosterKey } from "./schema";

/** How people write each role, once gender, articles and prepositions are taken away. */
const ROLE_NAMES: [RegExp, Role][] = [
  [/^administra(?:cion|dora?)(?: (?:sistema|ayni))?$/, "admin"],
  [/^(?:direc(?:cion|tora?)|gerencia|gerente) (?:regional|drelm?|dre|gre)\b/, "regional_director"],
  [/^especialista (?:regional|drelm?|dre|gre|ogpebtp)\b/, "regional_specialist"],
  [/^direc(?:cion|tora?) ugel\b/, "ugel_director"],
  [/^jef(?:e|a|atura)\b/, "area_head"],
  [/^especialista (?:local|ugel|agebre|agebatp)\b/, "local_specialist"],
  [/^coordina(?:dora?|cion)(?: (?:rei|red|redes|red educativa.*))?$/, "coordinator"],
  [/^secretari[oa](?: (?:rei|red|tecnic[oa]|red educativa.*))?$/, "secretary"],
  [
    /^(?:sub ?)?direc(?:cion|tora?|tiv[oa])(?: (?:ie|i e|iiee|colegio|escuela|institucion educativa|cebe|ceba|cetpro|prite|jardin)\b.*)?$/,
    "school_head",
  ],
  [/^(?:par(?:es)? monitora?|monitora?(?: (?:par|pares|entre pares))?)$/, "peer_monitor"],
  [/^(?:consulta|observadora?)$/, "observer"],
];

const SMALL_WORDS = /\b(?:de|del|la|el|los|las|en|a|o|y)\b/g;

/** «Coordinador(a) de REI», «Directora de la UGEL 05», «JEFE DE AGEBRE» → the role; `null` when it is none. */
export function readRole(text: string): Role | null {
  const plain = sameName(text.replace(/\((?:a|o|as|os)\)|\/(?:a|o)\b/gi, ""))
    .replace(SMALL_WORDS, " ")
    .replace(/\s+/g, " ")
    .trim();
  return ROLE_NAMES.find(([name]) => name.test(plain))?.[1] ?? null;
}

const DOCUMENTS: [RegExp, DocumentKind][] = [
  [/^(?:dni|documento nacional identidad|1)$/, "dni"],
  [/^(?:ce|carnet?(?: de)? extranjeria|c e)$/, "ce"],
  [/^(?:pasaporte|pas)$/, "passport"],
];

const readDocumentKind = (text: string): DocumentKind | null =>
  text.trim()
    ? (DOCUMENTS.find(([name]) => name.test(sameName(text).replace(/\b(?:de|del)\b ?/g, "")))?.[1] ?? null)
    : documentKinds[0];

/** A DNI with the zeros that a spreadsheet lost; other documents as they are written. */
function readDocument(kind: DocumentKind, text: string, restore: RestoreCode): string | null {
  if (kind === "dni") return restore(text.replace(/[\s.-]+(?=\d{3})/g, ""), 8);
  const plain = text.toUpperCase().replace(/[\s.-]/g, "");
  return /^[0-9A-Z]{8,12}$/.test(plain) ? plain : null;
}

export type RosterPlace = { path: PlacePath; kind: PlaceKind; code: string; name: string };
export type RosterSchool = { id: string; siteCode: string; name: string; node: RosterPlace | null };
/** The territory, as a list of officers is read against it. */
export type RosterTerritory = {
  /** Where the list is brought. */
  place: PlacePath;
  region: RosterPlace;
  ugels: (RosterPlace & { ugelCode: string })[];
  networks: RosterPlace[];
  schools: Map<string, RosterSchool>;
};

export type RosterPerson = {
  documentKind: DocumentKind;
  documentNumber: string;
  givenNames: string;
  familyNames: string;
  /** Empty when the row does not bring them. */
  email: string | null;
  phone: string | null;
};

export type Officer = {
  line: number;
  role: Role;
  place: RosterPlace;
  person: RosterPerson;
  startsOn: string | null;
  endsOn: string | null;
  document: string | null;
  /** Where she works, when her office is not of a school. */
  school: { id: string; name: string } | null;
};

export type RosterProblem = { column: RosterKey; value: string; reason: string };
export type ReadOfficer =
  | { officer: Officer }
  | {
      problem: RosterProblem;
      /** The office that the row is about, wrong as it may be; absent when nobody can tell. */
      about?: { role: Role; place: PlacePath };
    };

const REASONS = {
  role: "No se reconoce el cargo. Escríbalo como «Coordinador(a) de REI», «Secretario(a) de REI», «Especialista local» o los demás de Ayni.",
  mayNot: (role: Role) => `Su cargo no le permite dar el de «${ROLES[role].label}» en ese lugar.`,
  ugel: "No se reconoce qué UGEL es. Escriba su número, como 05.",
  noUgel: "Esa UGEL no está registrada.",
  needsUgel: "Falta la UGEL.",
  needsNetwork: (role: Role) => `El cargo «${ROLES[role].label}» se da en una REI: falta decir cuál.`,
  notInNetwork: (role: Role) => `El cargo «${ROLES[role].label}» no se da en una REI. Deje esta celda vacía.`,
  network: "No se reconoce qué REI es. Escriba su número, como REI 05-03.",
  date: "La hoja de cálculo tomó este código por una fecha. Escríbalo como texto, por ejemplo REI 05-03.",
  noNetwork: "Esa REI no está registrada. Créela o impórtela primero.",
  twoUgels: "La REI es de otra UGEL que la que dice la fila. Corrija una de las dos.",
  needsSchool: (role: Role) =>
    `El cargo «${ROLES[role].label}» se da en un colegio: falta su código de local.`,
  siteCode: "El código de local tiene 6 números.",
  noSchool: "El colegio no está entre los colegios públicos activos del padrón cargado.",
  elsewhere: "Ese lugar no es de aquel para el que se trae el archivo.",
  documentKind: "El tipo de documento es DNI, carné de extranjería o pasaporte.",
  dni: "El DNI tiene 8 números.",
  document: "El documento tiene de 8 a 12 números o letras.",
  noDocument: "Falta el número de documento.",
  givenNames: "Faltan los nombres.",
  familyNames: "Faltan los apellidos.",
  email: "Escriba un correo como nombre@ejemplo.pe.",
  phone: "Escriba el celular solo con números, por ejemplo 987654321.",
  date2: "La fecha se escribe como 02/03/2026.",
  reversed: "La fecha de término es anterior a la de inicio.",
  long: (max: number) => `Use ${max} caracteres como máximo.`,
};

type Tools = { restore: RestoreCode; readDay(text: string): string | null };
const said = (cells: RosterCells, key: RosterKey) => cells[key]?.replace(/\s+/g, " ").trim() ?? "";

class Wrong extends Error {
  readonly column: RosterKey;
  constructor(column: RosterKey, reason: string) {
    super(reason);
    this.column = column;
  }
}
const wrong = (column: RosterKey, reason: string): never => {
  throw new Wrong(column, reason);
};

const bare = (code: string) => code.slice(code.indexOf("-") + 1).replace(/^0+(?=.)/, "");

function findUgel(cells: RosterCells, { place, ugels }: RosterTerritory, restore: RestoreCode) {
  const text = said(cells, "ugel");
  if (!text) return ugels.find((ugel) => ugel.path === place) ?? null;
  const read = readUgelCell(text, restore) ?? wrong("ugel", REASONS.ugel);
  return (
    ugels.find((ugel) => ("number" in read ? ugel.code === read.number : ugel.ugelCode === read.ugelCode)) ??
    wrong("ugel", REASONS.noUgel)
  );
}

function findNetwork(cells: RosterCells, territory: RosterTerritory, restore: RestoreCode): RosterPlace {
  const text = said(cells, "network");
  const ugel = findUgel(cells, territory, restore);
  const exact = territory.networks.find((network) => text.toUpperCase().split(" ").includes(network.code));
  const read = exact
    ? { ugel: exact.code.slice(0, exact.code.indexOf("-")), number: bare(exact.code) }
    : readNetworkCell(text);
  if (typeof read === "string") return wrong("network", read === "date" ? REASONS.date : REASONS.network);
  const code = read.ugel ?? ugel?.code;
  if (!code) return wrong("ugel", REASONS.needsUgel);
  if (ugel && read.ugel && ugel.code !== read.ugel && said(cells, "ugel")) wrong("network", REASONS.twoUgels);
  const own = territory.networks.filter((network) => network.code.startsWith(`${code}-`));
  const found = read.number
    ? own.find((network) => bare(network.code) === bare(`-${read.number}`))
    : own.find((network) => sameName(network.name) === sameName(read.name ?? ""));
  return found ?? wrong("network", REASONS.noNetwork);
}

function findSchool(cells: RosterCells, { schools }: RosterTerritory, restore: RestoreCode): RosterSchool {
  const code = restore(said(cells, "siteCode"), 6) ?? wrong("siteCode", REASONS.siteCode);
  return schools.get(code) ?? wrong("siteCode", REASONS.noSchool);
}

/** Where the office of a row is held: the place that its role asks for. */
function findPlace(
  role: Role,
  cells: RosterCells,
  territory: RosterTerritory,
  restore: RestoreCode,
): RosterPlace {
  const { placeKinds } = ROLES[role];
  const has = (key: RosterKey) => said(cells, key) !== "";
  if (has("siteCode") && placeKinds.includes("school"))
    return findSchool(cells, territory, restore).node ?? wrong("siteCode", REASONS.noSchool);
  if (placeKinds.length === 1 && placeKinds[0] === "school") wrong("siteCode", REASONS.needsSchool(role));
  if (has("network")) {
    if (!placeKinds.includes("network")) wrong("network", REASONS.notInNetwork(role));
    return findNetwork(cells, territory, restore);
  }
  if (placeKinds.length === 1 && placeKinds[0] === "network") wrong("network", REASONS.needsNetwork(role));
  const ugel = placeKinds.includes("ugel") ? findUgel(cells, territory, restore) : null;
  if (ugel) return ugel;
  return placeKinds.includes("region") ? territory.region : wrong("ugel", REASONS.needsUgel);
}

function readPerson(cells: RosterCells, restore: RestoreCode): RosterPerson {
  const kind = readDocumentKind(said(cells, "documentKind")) ?? wrong("documentKind", REASONS.documentKind);
  if (!said(cells, "documentNumber")) wrong("documentNumber", REASONS.noDocument);
  const documentNumber =
    readDocument(kind, said(cells, "documentNumber"), restore) ??
    wrong("documentNumber", kind === "dni" ? REASONS.dni : REASONS.document);
  const name = (key: "givenNames" | "familyNames") => {
    const text = said(cells, key) || wrong(key, REASONS[key]);
    return text.length > 120 ? wrong(key, REASONS.long(120)) : text;
  };
  const givenNames = name("givenNames");
  const familyNames = name("familyNames");
  const address = said(cells, "email");
  if (address && !email().safeParse(address).success) wrong("email", REASONS.email);
  const number = said(cells, "phone") ? phone.safeParse(said(cells, "phone").replace(/[.,]0$/, "")) : null;
  if (number && !number.success) wrong("phone", REASONS.phone);
  return {
    ...{ documentKind: kind, documentNumber, givenNames, familyNames },
    email: address || null,
    phone: number?.data ?? null,
  };
}

function readTerm(
  cells: RosterCells,
  { restore, readDay }: Tools,
  territory: RosterTerritory,
  place: RosterPlace,
) {
  const day = (key: "startsOn" | "endsOn") =>
    said(cells, key) ? (readDay(said(cells, key)) ?? wrong(key, REASONS.date2)) : null;
  const startsOn = day("startsOn");
  const endsOn = day("endsOn");
  if (startsOn && endsOn && endsOn < startsOn) wrong("endsOn", REASONS.reversed);
  const document = said(cells, "document") || null;
  if (document && document.length > 120) wrong("document", REASONS.long(120));
  const school =
    said(cells, "siteCode") && place.kind !== "school" ? findSchool(cells, territory, restore) : null;
  return { startsOn, endsOn, document, school: school && { id: school.id, name: school.name } };
}

/** Reads a row of the list: who, which office and where. Only offices that the actor may give are read. */
export function readOfficer(
  cells: RosterCells,
  line: number,
  territory: RosterTerritory,
  actor: Actor,
  tools: Tools,
): ReadOfficer {
  let about: { role: Role; place: PlacePath } | undefined;
  try {
    const role = readRole(said(cells, "role")) ?? wrong("role", REASONS.role);
    const place = findPlace(role, cells, territory, tools.restore);
    const column = { region: "role", ugel: "ugel", network: "network", school: "siteCode" } as const;
    if (!isAtOrBelow(place.path, territory.place)) wrong(column[place.kind], REASONS.elsewhere);
    about = { role, place: place.path };
    if (!isHeldAt(role, place.kind) || !mayAppoint(actor, role, place.path))
      wrong("role", REASONS.mayNot(role));
    const person = readPerson(cells, tools.restore);
    return { officer: { line, role, place, person, ...readTerm(cells, tools, territory, place) } };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const { column, message } = error;
    return { problem: { column, value: cells[column] ?? "", reason: message }, about };
  }
}
