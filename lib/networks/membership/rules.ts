import type { Modality, ModalityGroup, NetworkKind, UgelCode } from "@/db/values";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import type { RestoreCode } from "../padron/rules";
import {
  type NamedNetwork,
  PREFIX,
  readKind,
  readModalityGroup,
  readNetworkCell,
  readUgelCell,
  tidyName,
} from "./cells/rules";
import type { MembershipCells, MembershipKey } from "./schema";

export type KnownUgel = { path: PlacePath; code: string; ugelCode: UgelCode };
export type KnownNetwork = {
  path: PlacePath;
  ugel: PlacePath;
  code: string;
  name: string;
  kind: NetworkKind;
  modalityGroup: ModalityGroup;
  resolutionNumber: string | null;
  resolutionDate: string | null;
  openedOn: string;
};
export type KnownSchool = {
  siteCode: string;
  name: string;
  /** The UGEL that answers for it. */
  ugel: PlacePath;
  /** Of its active services; none, when all are inactive. */
  modalities: Modality[];
  /** Where it stands: below a network, or below its UGEL when it has none. */
  node: { path: PlacePath; parent: PlacePath; openedOn: string } | null;
};

/** What is registered, as a list is read against it. */
export type Registered = {
  /** Where the list is brought: a UGEL or the region. */
  place: PlacePath;
  ugels: KnownUgel[];
  networks: KnownNetwork[];
  schools: Map<string, KnownSchool>;
  /** By código modular: its school, and whether the service is active. */
  services: Map<string, { siteCode: string; active: boolean }>;
};

export type Problem = { column: MembershipKey; value: string; reason: string };

/** What a row says of its network besides which one it is; only what its cells bring. */
export type NetworkFacts = {
  name?: string;
  kind?: NetworkKind;
  modalityGroup?: ModalityGroup;
  resolutionNumber?: string;
  resolutionDate?: string;
};

export type Entry = {
  line: number;
  ugel: KnownUgel;
  network: NamedNetwork;
  /** As the file writes it, to tell problems. */
  said: string;
  school: KnownSchool;
  facts: NetworkFacts;
};

export type ReadEntry = {
  entry: Entry | null;
  problems: Problem[];
  /** Schools that the row is about, wrong as it may be: they stay where they are. */
  about: string[];
  /** Whether nobody can tell which school the row is about. */
  lost: boolean;
};

const REASONS = {
  noNetwork: "Falta la REI. Escriba su número, como REI 05-03, o quite la fila si el colegio no tiene red.",
  date: "La hoja de cálculo tomó este código por una fecha. Escríbalo como texto, por ejemplo REI 05-03.",
  unreadable: "No se reconoce qué REI es. Escriba su número, como REI 05-03 o REI 3, o su nombre.",
  ugel: "No se reconoce qué UGEL es. Escriba su número, como 05, o su CODOOII de 6 números.",
  noCode: "Falta el código de local o el código modular del colegio.",
  siteCode: "El código de local tiene 6 números.",
  modularCode: "El código modular tiene 7 números.",
  code: "El código de local tiene 6 números y el código modular tiene 7.",
  unknown:
    "El colegio no está entre los colegios públicos activos del padrón cargado: puede ser privado, estar inactivo o tener otro código.",
  inactive: "El colegio figura inactivo en el padrón cargado.",
  inactiveService: "Ese servicio figura inactivo en el padrón cargado.",
  disagree: (site: string, modular: string) =>
    `El código de local es del colegio ${site} y el código modular es del colegio ${modular}. Corrija uno de los dos.`,
  noUgel: (said: string) => `No hay una UGEL ${said} registrada.`,
  otherPlace: (ugel: string) => `La UGEL ${ugel} no es del lugar para el que se trae el archivo.`,
  twoUgels: (network: string, ugel: string) =>
    `La REI es de la UGEL ${network} y la fila dice UGEL ${ugel}. Corrija una de las dos.`,
  otherUgel: (school: string, ugel: string) => `El colegio es de la UGEL ${school}, no de la UGEL ${ugel}.`,
  kind: "El tipo de la REI es EB o ETP.",
  modalityGroup: "El grupo de modalidad es EBR y EBE, EBA o ETP.",
  resolutionDate: "La fecha se escribe como 02/03/2026.",
  long: (max: number) => `Use ${max} caracteres como máximo.`,
};

type Tools = { restore: RestoreCode; readDay(text: string): string | null };
type Found = { school: KnownSchool } | { problem: Problem; about?: string[]; lost?: boolean };

/** Looks up the school of a row by whatever codes it brings; they must agree. */
function findSchool(cells: MembershipCells, { schools, services }: Registered, restore: RestoreCode): Found {
  const problem = (
    column: MembershipKey,
    reason: string,
    more: { about?: string[]; lost?: boolean } = {},
  ): Found => ({
    problem: { column, value: cells[column] ?? "", reason },
    ...more,
  });
  const either = cells.code?.trim();
  const bySite = cells.siteCode?.trim() ? restore(cells.siteCode, 6) : undefined;
  const byModular = cells.modularCode?.trim() ? restore(cells.modularCode, 7) : undefined;
  if (bySite === null) return problem("siteCode", REASONS.siteCode, { lost: true });
  if (byModular === null) return problem("modularCode", REASONS.modularCode, { lost: true });
  if (bySite === undefined && byModular === undefined) {
    if (!either) return problem("siteCode", REASONS.noCode, { lost: true });
    const modular = restore(either, 7);
    const site = restore(either, 6);
    if (!modular && !site) return problem("code", REASONS.code, { lost: true });
    // Six digits may be a local, or a código modular that lost its zero: what is registered decides.
    const known = site && schools.has(site) ? site : modular && services.has(modular) ? null : site;
    const next = known ? { siteCode: known } : { modularCode: modular ?? "" };
    const found = findSchool(next, { schools, services } as Registered, restore);
    return "school" in found
      ? found
      : { ...found, problem: { ...found.problem, column: "code", value: either } };
  }
  const service = byModular ? services.get(byModular) : undefined;
  const school = schools.get(bySite ?? service?.siteCode ?? "");
  if (!school) return problem(bySite ? "siteCode" : "modularCode", REASONS.unknown);
  const about = [school.siteCode, ...(service ? [service.siteCode] : [])];
  if (bySite && byModular && !service) return problem("modularCode", REASONS.unknown, { about });
  if (service && service.siteCode !== school.siteCode)
    return problem("modularCode", REASONS.disagree(school.siteCode, service.siteCode), { about });
  if (school.modalities.length === 0)
    return problem(bySite ? "siteCode" : "modularCode", REASONS.inactive, { about });
  if (service && !service.active) return problem("modularCode", REASONS.inactiveService, { about });
  return { school };
}

/** The UGEL of a row: what it says, or its network's code, or where the list is brought, or its school's. */
function findUgel(
  cells: MembershipCells,
  network: NamedNetwork,
  school: KnownSchool | null,
  { place, ugels }: Registered,
  restore: RestoreCode,
): KnownUgel | Problem {
  const problem = (column: MembershipKey, reason: string): Problem => ({
    column,
    value: cells[column] ?? "",
    reason,
  });
  const said = cells.ugel?.trim() ? readUgelCell(cells.ugel, restore) : undefined;
  if (said === null) return problem("ugel", REASONS.ugel);
  const named =
    said &&
    ugels.find((ugel) => ("number" in said ? ugel.code === said.number : ugel.ugelCode === said.ugelCode));
  if (said && !named) return problem("ugel", REASONS.noUgel("number" in said ? said.number : said.ugelCode));
  const ofNetwork = network.ugel ? ugels.find((ugel) => ugel.code === network.ugel) : undefined;
  if (network.ugel && !ofNetwork) return problem("network", REASONS.noUgel(network.ugel));
  if (named && ofNetwork && named !== ofNetwork)
    return problem("network", REASONS.twoUgels(ofNetwork.code, named.code));
  const brought = ugels.find((ugel) => ugel.path === place);
  const found = named ?? ofNetwork ?? brought ?? ugels.find((ugel) => ugel.path === school?.ugel);
  if (!found) return problem("network", REASONS.unreadable);
  return isAtOrBelow(found.path, place)
    ? found
    : problem(named ? "ugel" : "network", REASONS.otherPlace(found.code));
}

const isProblem = (found: KnownUgel | Problem): found is Problem => "reason" in found;

/** Reads what a row says of its network. A cell that cannot be read is told, and does not keep the school out. */
function readFacts(cells: MembershipCells, inCode: string | undefined, { readDay }: Tools) {
  const problems: Problem[] = [];
  const facts: NetworkFacts = {};
  const tell = (column: MembershipKey, reason: string) =>
    void problems.push({ column, value: cells[column] ?? "", reason });
  const read = <K extends MembershipKey>(key: K, write: (text: string) => void) => {
    const text = cells[key]?.replace(/\s+/g, " ").trim();
    if (text) write(text);
  };
  if (inCode) facts.name = inCode;
  read("networkName", (text) => {
    const name = tidyName(text.replace(PREFIX, "")) || tidyName(text);
    if (name.length > 120) tell("networkName", REASONS.long(120));
    else facts.name = name;
  });
  read("kind", (text) => {
    const kind = readKind(text);
    if (kind) facts.kind = kind;
    else tell("kind", REASONS.kind);
  });
  read("modalityGroup", (text) => {
    const group = readModalityGroup(text);
    if (group) facts.modalityGroup = group;
    else tell("modalityGroup", REASONS.modalityGroup);
  });
  read("resolutionNumber", (text) => {
    if (text.length > 60) tell("resolutionNumber", REASONS.long(60));
    else facts.resolutionNumber = text;
  });
  read("resolutionDate", (text) => {
    const day = readDay(text);
    if (day) facts.resolutionDate = day;
    else tell("resolutionDate", REASONS.resolutionDate);
  });
  return { facts, problems };
}

/** A code as it is registered, whatever letters it has. */
function registeredCode(said: string, { networks }: Registered): NamedNetwork | null {
  const code = said.replace(PREFIX, "").trim().toUpperCase();
  const found = networks.find((network) => network.code === code);
  return found ? { ugel: code.slice(0, code.indexOf("-")), number: code.slice(code.indexOf("-") + 1) } : null;
}

/** Reads a row of the list: which network, which school, and what is wrong with it. */
export function readEntry(
  cells: MembershipCells,
  line: number,
  registered: Registered,
  tools: Tools,
): ReadEntry {
  const column: MembershipKey = cells.network?.trim() ? "network" : "networkName";
  const said = cells[column] ?? "";
  const network = registeredCode(said, registered) ?? readNetworkCell(said);
  const school = findSchool(cells, registered, tools.restore);
  const about = "school" in school ? [school.school.siteCode] : (school.about ?? []);
  const out = (...problems: Problem[]): ReadEntry => ({
    entry: null,
    problems,
    about,
    lost: "problem" in school && Boolean(school.lost),
  });
  if (typeof network === "string") {
    const reason = network === "empty" ? REASONS.noNetwork : REASONS[network];
    return out({ column: cells.network === undefined ? column : "network", value: said, reason });
  }
  const ugel = findUgel(cells, network, "school" in school ? school.school : null, registered, tools.restore);
  if (isProblem(ugel)) return out(ugel);
  if ("problem" in school) return out(school.problem);
  if (school.school.ugel !== ugel.path) {
    const own = registered.ugels.find((one) => one.path === school.school.ugel)?.code ?? "";
    const key = cells.siteCode?.trim() ? "siteCode" : cells.modularCode?.trim() ? "modularCode" : "code";
    return out({ column: key, value: cells[key] ?? "", reason: REASONS.otherUgel(own, ugel.code) });
  }
  const { facts, problems } = readFacts(
    cells,
    network.name && network.number ? network.name : undefined,
    tools,
  );
  return {
    entry: { line, ugel, network, said, school: school.school, facts },
    problems,
    about,
    lost: false,
  };
}
