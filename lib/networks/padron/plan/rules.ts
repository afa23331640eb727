import type { UgelCode } from "@/db/values";
import type { PlannedRow } from "@/lib/imports/schema";
import { type Correction, keepConfirmed } from "../corrections/rules";
import { institutionOf, type PadronService, serviceKey } from "../rules";

/** A school or a service as it is kept. Values are compared one by one: order of keys does not matter. */
type Kept = Record<string, string | number | boolean | null>;

export type Current = {
  /** By código de local. */
  institutions: Map<string, Kept>;
  /** By código modular and anexo, `0990011-0`. Those that are active. */
  services: Map<string, Kept & { place: string; name: string }>;
};

export type Plan = {
  rows: PlannedRow[];
  same: number;
  /** Schools that the file has in another UGEL than ours: by código de local. They are left as they are. */
  moved: Set<string>;
};

const equal = (a: Kept, b: Kept) => Object.keys(b).every((key) => (a[key] ?? null) === (b[key] ?? null));

type Planned = Omit<PlannedRow, "change" | "before" | "after">;

function compare(plan: Plan, what: Planned, before: Kept | undefined, after: Kept) {
  if (before && equal(before, after)) plan.same++;
  else plan.rows.push({ ...what, change: before ? "change" : "add", before: before ?? null, after });
}

type Options = {
  /** Services of rows that had a problem: they stay. */
  troubled: ReadonlySet<string>;
  /** Whether services that the file leaves out stop being active: not when some rows could not be told. */
  removes: boolean;
  /** Data that the file does not bring at all: they stay as they are. */
  absent?: readonly string[];
  /** What was corrected of each school, by código de local, oldest first. */
  corrections?: ReadonlyMap<string, Correction[]>;
};

/** What the file does not bring stays as it was. */
function keepAbsent(after: Kept, before: Kept, absent: readonly string[]): Kept {
  const kept = { ...after };
  for (const name of absent) if (name in kept) kept[name] = before[name] ?? null;
  return kept;
}

/**
 * What loading the services would add, change and take away. A UGEL of which the file has no row is left as
 * it is; so is a service whose row had a problem (`troubled`), and all of them when some rows could not be
 * told (`removes` is false). `placeOf` gives the place of a CODOOII.
 */
export function planPadron(
  services: PadronService[],
  current: Current,
  placeOf: (ugelCode: UgelCode) => string,
  { troubled, removes, absent = [], corrections }: Options,
): Plan {
  const plan: Plan = { rows: [], same: 0, moved: new Set() };
  const bySite = Map.groupBy(services, (service) => `${service.ugelCode} ${service.siteCode}`);
  for (const group of bySite.values()) {
    const { ugelCode, ...institution } = institutionOf(group);
    const after = { ...institution, place: placeOf(ugelCode) };
    const what = { subject: "institution" as const, code: institution.siteCode, name: institution.name };
    const before = current.institutions.get(institution.siteCode);
    if (before && before.place !== after.place) plan.moved.add(institution.siteCode);
    else if (!before) compare(plan, what, before, after);
    else {
      const told = keepConfirmed(after, before, corrections?.get(institution.siteCode) ?? []);
      compare(plan, what, before, keepAbsent(told, before, absent));
    }
  }
  const seen = new Set<string>(troubled);
  for (const service of services) {
    const key = serviceKey(service);
    seen.add(key);
    if (plan.moved.has(service.siteCode)) continue;
    const { ugelCode, name, address, districtCode, latitude, longitude, phone, email, updatedOn, ...own } =
      service;
    const what = { subject: "service" as const, code: key, name: `${service.levelName}, ${name}` };
    const before = current.services.get(key);
    const { name: _name, ...kept } = before ?? { name: "" };
    const after: Kept = { ...own, place: placeOf(ugelCode) };
    compare(plan, what, before && kept, before ? keepAbsent(after, before, absent) : after);
  }
  const loaded = new Set(services.map((service) => placeOf(service.ugelCode)));
  for (const [key, service] of removes ? current.services : []) {
    if (seen.has(key) || !loaded.has(service.place)) continue;
    const { name, ...before } = service;
    plan.rows.push({ change: "remove", subject: "service", code: key, name, before, after: null });
  }
  return plan;
}
