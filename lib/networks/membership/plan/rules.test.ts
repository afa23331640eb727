import fc from "fast-check";
import { expect, test } from "vitest";
import { ugelCode } from "../../schema";
import type { Entry, KnownNetwork, KnownSchool, Registered } from "../rules";
import { planMembership } from "./rules";

const ON = "2026-11-01";
const ugel = { path: "r1.u5", code: "05", ugelCode: ugelCode.parse("150106") };
/** Where each school stands: the number of a network, or none. */
type Members = Record<string, string | null>;

const network = (number: string): KnownNetwork => ({
  path: `r1.u5.n${number}`,
  ugel: ugel.path,
  code: `05-${number}`,
  name: `Red ${number}`,
  kind: "eb",
  modalityGroup: "ebr_ebe",
  resolutionNumber: null,
  resolutionDate: null,
  openedOn: "2026-01-01",
});

function registered(numbers: string[], members: Members): Registered {
  const schools = Object.entries(members).map(([siteCode, number]): [string, KnownSchool] => {
    const parent = number ? `r1.u5.n${number}` : ugel.path;
    const node = { path: `${parent}.s${siteCode}`, parent, openedOn: "2026-01-01" };
    return [siteCode, { siteCode, name: siteCode, ugel: ugel.path, modalities: ["ebr"], node }];
  });
  const networks = numbers.map(network);
  return { place: ugel.path, ugels: [ugel], networks, schools: new Map(schools), services: new Map() };
}

const entriesOf = (list: [string, string][], known: Registered): Entry[] =>
  list.map(([number, siteCode], i) => ({
    line: i + 2,
    ugel,
    network: { number },
    said: number,
    school: known.schools.get(siteCode) as KnownSchool,
    facts: {},
  }));

/** The memberships after applying a list. */
function apply(
  list: [string, string][],
  numbers: string[],
  members: Members,
): { numbers: string[]; members: Members } {
  const known = registered(numbers, members);
  const { rows } = planMembership(entriesOf(list, known), known, {
    troubled: new Set(),
    removes: true,
    effectiveOn: ON,
  });
  const next = { numbers: [...numbers], members: { ...members } };
  for (const { subject, change, code, after } of rows) {
    if (subject === "network" && change === "add") next.numbers.push(code.slice(3));
    if (subject === "membership")
      next.members[code] = change === "remove" ? null : String(after?.networkCode).slice(3);
  }
  return next;
}

const SITES = ["000001", "000002", "000003", "000004", "000005", "000006"];
const NUMBERS = ["01", "02", "03"];
const place = fc.option(fc.constantFrom(...NUMBERS));
const members = fc
  .tuple(...SITES.map(() => place))
  .map((all): Members => Object.fromEntries(SITES.map((site, i) => [site, all[i] ?? null])));
/** A list puts each school in one network at most. */
const list = members.map((all) =>
  Object.entries(all).flatMap(([site, number]): [string, string][] => (number ? [[number, site]] : [])),
);

test("what a list brings is so after it, whatever came before and in between", () => {
  fc.assert(
    fc.property(members, list, list, (start, a, b) => {
      let state = { numbers: NUMBERS, members: start };
      for (const one of [a, b, a]) state = apply(one, state.numbers, state.members);
      const brought = new Map(a.map(([number, site]) => [site, number]));
      const mentioned = new Set(a.map(([number]) => number));
      for (const site of SITES) {
        const now = state.members[site] ?? null;
        if (brought.has(site)) expect(now).toBe(brought.get(site));
        else expect(mentioned.has(now ?? "")).toBe(false);
      }
    }),
  );
});

test("a list brought twice changes nothing the second time", () => {
  fc.assert(
    fc.property(members, list, (start, a) => {
      const { numbers, members: after } = apply(a, NUMBERS, start);
      const known = registered(numbers, after);
      const again = planMembership(entriesOf(a, known), known, {
        troubled: new Set(),
        removes: true,
        effectiveOn: ON,
      });
      expect(again.rows).toEqual([]);
      expect(again.counts.same).toBe(a.length);
    }),
  );
});

test("networks that a list does not mention keep the schools that it does not take", () => {
  fc.assert(
    fc.property(members, list, (start, a) => {
      const { members: after } = apply(a, NUMBERS, start);
      const mentioned = new Set(a.map(([number]) => number));
      const brought = new Set(a.map(([, site]) => site));
      for (const site of SITES)
        if (!brought.has(site) && !mentioned.has(start[site] ?? "")) expect(after[site]).toBe(start[site]);
    }),
  );
});

test("a network known only by its name takes the next free number, once", () => {
  const known = registered(["01", "07"], { "000001": null, "000002": null });
  const entries = entriesOf(
    [
      ["", "000001"],
      ["", "000002"],
    ],
    known,
  ).map((entry) => ({
    ...entry,
    network: { name: "Loma Nueva" },
  }));
  const { rows } = planMembership(entries, known, { troubled: new Set(), removes: true, effectiveOn: ON });
  expect(rows.map(({ subject, code }) => `${subject} ${code}`)).toEqual([
    "network 05-08",
    "membership 000001",
    "membership 000002",
  ]);
});

test("a network called by a registered name is that one", () => {
  const known = registered(["01"], { "000001": null });
  const [entry] = entriesOf([["", "000001"]], known);
  const entries = entry ? [{ ...entry, network: { name: "RED 01" } }] : [];
  const { rows } = planMembership(entries, known, { troubled: new Set(), removes: true, effectiveOn: ON });
  expect(rows).toMatchObject([{ subject: "membership", after: { networkCode: "05-01" } }]);
});
