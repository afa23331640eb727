import type { ModalityGroup, NetworkKind } from "@/db/values";
import { NETWORK_KIND_SHORT } from "../../labels";
import { sameName } from "../cells/rules";
import type { Entry, KnownNetwork, KnownSchool, KnownUgel, NetworkFacts } from "../rules";
import type { MembershipKey } from "../schema";

/** What a network is called until somebody names it. */
export const UNNAMED = "Sin nombre";

export type PlanProblem = { line: number; column: MembershipKey; value: string; reason: string };

/** A network that the list brings, with the rows that name it. */
export type Target = {
  ugel: KnownUgel;
  code: string;
  known: KnownNetwork | null;
  facts: NetworkFacts;
  entries: Entry[];
};

const suffix = (code: string) => code.slice(code.indexOf("-") + 1);
const bare = (number: string) => number.replace(/^0+(?=.)/, "");

/** The code of a network by its number: one that is registered, or the one that it would have. */
function codeOf(ugel: KnownUgel, number: string, networks: KnownNetwork[]): string {
  const known = (wanted: string) =>
    networks.find((network) => network.ugel === ugel.path && bare(suffix(network.code)) === bare(wanted))
      ?.code;
  const joined = /^\d{3,4}$/.test(number) ? number.padStart(4, "0") : "";
  const found = known(number) ?? (joined.startsWith(ugel.code) ? known(joined.slice(2)) : undefined);
  if (found) return found;
  return joined.startsWith(ugel.code) ? `${ugel.code}-${joined.slice(2)}` : `${ugel.code}-${number}`;
}

/** The next free number of a UGEL, for a network of which only the name is known. */
function nextCode(ugel: KnownUgel, taken: Iterable<string>): string {
  const numbers = [...taken].flatMap((code) =>
    code.startsWith(`${ugel.code}-`) && /^\d+$/.test(suffix(code)) ? Number(suffix(code)) : [],
  );
  return `${ugel.code}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** Which network each row means. Rows that give only a name come last: the name may be in a row with a number. */
export function gatherTargets(entries: Entry[], networks: KnownNetwork[]): Target[] {
  const targets = new Map<string, Target>();
  const put = (ugel: KnownUgel, code: string, entry: Entry) => {
    const known = networks.find((network) => network.ugel === ugel.path && network.code === code) ?? null;
    const target = targets.get(code) ?? { ugel, code, known, facts: {}, entries: [] };
    target.entries.push(entry);
    targets.set(code, target);
  };
  const named: Entry[] = [];
  for (const entry of entries) {
    const { ugel, network } = entry;
    if (network.number) put(ugel, codeOf(ugel, network.number, networks), entry);
    else named.push(entry);
  }
  const byName = new Map<string, string>();
  for (const { ugel, code, entries: rows } of targets.values())
    for (const { facts } of rows) if (facts.name) byName.set(`${ugel.code} ${sameName(facts.name)}`, code);
  for (const { code, name } of networks) byName.set(`${code.split("-")[0]} ${sameName(name)}`, code);
  for (const entry of named) {
    const { ugel, network } = entry;
    const key = `${ugel.code} ${sameName(network.name ?? "")}`;
    const code = byName.get(key) ?? nextCode(ugel, [...networks.map((one) => one.code), ...targets.keys()]);
    byName.set(key, code);
    put(ugel, code, { ...entry, facts: { name: network.name, ...entry.facts } });
  }
  return [...targets.values()].sort((a, b) => a.code.localeCompare(b.code));
}

const FACT_COLUMNS = {
  name: "networkName",
  kind: "kind",
  modalityGroup: "modalityGroup",
  resolutionNumber: "resolutionNumber",
  resolutionDate: "resolutionDate",
} as const satisfies Record<keyof NetworkFacts, MembershipKey>;

/** What all the rows of a network say of it together; a row that says something else is told. */
export function mergeFacts({ code, entries, facts }: Target, problems: PlanProblem[]) {
  const lines: Partial<Record<keyof NetworkFacts, number>> = {};
  for (const entry of entries) {
    for (const key of Object.keys(FACT_COLUMNS) as (keyof NetworkFacts)[]) {
      const value = entry.facts[key];
      if (value === undefined) continue;
      const before = facts[key];
      if (before === undefined) {
        Object.assign(facts, { [key]: value });
        lines[key] = entry.line;
      } else if (sameName(before) !== sameName(value)) {
        const reason = `De la REI ${code} la línea ${lines[key]} dice «${before}». Deje un solo dato: vale el de esa línea.`;
        problems.push({ line: entry.line, column: FACT_COLUMNS[key], value, reason });
      }
    }
  }
}

const onlyOf = (schools: KnownSchool[], modality: "etp" | "eba") =>
  schools.length > 0 && schools.every((school) => school.modalities.every((one) => one === modality));

/** What kind of network it is: as registered, as the list says, or as its schools are. */
export function natureOf({ known, facts, entries }: Target): {
  kind: NetworkKind;
  modalityGroup: ModalityGroup;
} {
  if (known) return known;
  const schools = entries.map((entry) => entry.school);
  const said =
    facts.kind ?? (facts.modalityGroup ? (facts.modalityGroup === "etp" ? "etp" : "eb") : undefined);
  const kind = said ?? (onlyOf(schools, "etp") ? "etp" : "eb");
  if (kind === "etp") return { kind, modalityGroup: "etp" };
  const group = facts.modalityGroup === "etp" ? undefined : facts.modalityGroup;
  return { kind, modalityGroup: group ?? (onlyOf(schools, "eba") ? "eba" : "ebr_ebe") };
}

/** What the list says of a network's kind that cannot be: it is told, and the network stays as it is. */
export function checkNature({ code, known, facts, entries }: Target, problems: PlanProblem[]) {
  const nature =
    known ?? (facts.kind && facts.modalityGroup ? { kind: facts.kind, modalityGroup: undefined } : null);
  if (!nature) return;
  const tell = (key: "kind" | "modalityGroup", reason: string) => {
    const entry = entries.find((one) => one.facts[key] !== undefined);
    if (entry) problems.push({ line: entry.line, column: key, value: String(entry.facts[key]), reason });
  };
  const isEtp = nature.kind === "etp";
  if (facts.modalityGroup && (facts.modalityGroup === "etp") !== isEtp)
    tell(
      "modalityGroup",
      `La REI ${code} es ${NETWORK_KIND_SHORT[nature.kind]}: ese grupo de modalidad no le corresponde.`,
    );
  else if (known && facts.modalityGroup && facts.modalityGroup !== known.modalityGroup)
    tell(
      "modalityGroup",
      `La REI ${code} está registrada con otro grupo de modalidad, que no cambia con este archivo.`,
    );
  if (known && facts.kind && facts.kind !== known.kind)
    tell(
      "kind",
      `La REI ${code} está registrada como ${NETWORK_KIND_SHORT[known.kind]}. El tipo no cambia con este archivo.`,
    );
}

export const fits = (school: KnownSchool, kind: NetworkKind) =>
  school.modalities.some((modality) => (modality === "etp") === (kind === "etp"));
