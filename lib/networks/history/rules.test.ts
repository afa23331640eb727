import { array, assert, constantFrom, integer, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/dates";
import { tellDifferences, tellEvent } from "./labels";
import {
  changesAround,
  differencesBetween,
  type Holder,
  historyOf,
  type Member,
  type NetworkRecord,
  nameOn,
  standsOn,
  vacantSince,
} from "./rules";

const member = (n: number, openedOn: string, closedOn: string | null = null): Member => ({
  ...{ institutionId: `i${n}`, siteCode: String(900_000 + n), name: `${n} Los Molles` },
  ...{ openedOn, closedOn, openedReason: null, closedReason: closedOn ? "Reorganización." : null },
});

const holder = (
  person: string,
  role: Holder["role"],
  startsOn: string,
  endsOn: string | null = null,
): Holder => ({
  ...{ id: `${person} ${startsOn}`, personId: person, name: person, role, startsOn, endsOn },
  endReason: endsOn ? "Pasó a otra institución." : null,
});

const network = {
  ...{ openedOn: "2026-03-02", closedOn: null, closedReason: null },
  ...{ name: "Loma Verde", resolutionNumber: "RDR 1" },
};
const RECORD: NetworkRecord = {
  network,
  formerNames: [
    { name: "Loma Vieja", until: "2026-05-01" },
    { name: "Loma Seca", until: "2026-07-01" },
  ],
  holders: [
    holder("Ana", "coordinator", "2026-03-02", "2026-07-31"),
    holder("Eva", "coordinator", "2026-08-01"),
    holder("Luz", "secretary", "2026-03-02", "2026-09-30"),
    holder("Sol", "observer", "2026-03-02"),
  ],
  members: [
    member(1, "2026-03-02"),
    member(2, "2026-03-02", "2026-06-15"),
    member(3, "2026-06-15"),
    member(4, "2026-06-20", "2026-06-20"),
  ],
  papers: [{ code: "K7QP", title: "Acta de instalación", issuedOn: "2026-04-10" }],
};
const TODAY = "2026-11-24";

test("the history of a network is made of its own records, newest first", () => {
  expect(historyOf(RECORD, TODAY).map((event) => `${event.day} ${tellEvent(event).what}`)).toEqual([
    "2026-09-30 Termina Luz",
    "2026-08-01 Empieza Eva",
    "2026-07-31 Termina Ana",
    "2026-07-01 Cambió de nombre: de Loma Seca a Loma Verde",
    "2026-06-15 Salió IE 2 Los Molles",
    "2026-06-15 Entró IE 3 Los Molles",
    "2026-05-01 Cambió de nombre: de Loma Vieja a Loma Seca",
    "2026-04-10 Se emitió: Acta de instalación",
    "2026-03-02 Empiezan en su cargo 2 personas",
    "2026-03-02 Entraron 2 colegios",
    "2026-03-02 Se creó la red",
  ]);
});

test("why somebody ended or a school left is told with it", () => {
  const details = historyOf(RECORD, TODAY).map((event) => tellEvent(event).detail);
  expect(details).toContain("Secretario(a) de REI. Pasó a otra institución.");
  expect(details).toContain("Reorganización.");
  expect(details).toContain("Coordinador(a) de REI: Ana; Secretario(a) de REI: Luz.");
});

test("what has not come yet is not history", () => {
  expect(historyOf(RECORD, "2026-06-14")).not.toContainEqual(expect.objectContaining({ kind: "left" }));
  const closing = { ...RECORD, network: { ...network, closedOn: "2026-12-31", closedReason: "Norma." } };
  expect(historyOf(closing, TODAY)[0]?.kind).toBe("ended");
  expect(historyOf(closing, "2026-12-31")[0]).toMatchObject({ kind: "closed", reason: "Norma." });
});

test.each([
  ["2026-04-30", "Loma Vieja"],
  ["2026-05-01", "Loma Seca"],
  ["2026-06-30", "Loma Seca"],
  ["2026-07-01", "Loma Verde"],
])("on %s it was called %s", (day, name) => {
  expect(nameOn(RECORD, day)).toBe(name);
});

test.each([
  ["coordinator", TODAY, null],
  ["secretary", TODAY, "2026-10-01"],
  ["secretary", "2026-09-30", null],
  ["local_specialist", TODAY, "2026-03-02"],
] as const)("the office of %s on %s is vacant since %s", (role, day, since) => {
  expect(vacantSince(role, RECORD, day)).toBe(since);
});

test("the days of change before and after are found, and an office that ended shows the day after", () => {
  const events = historyOf(RECORD, TODAY);
  expect(changesAround(events, "2026-06-15")).toEqual({ previous: "2026-05-01", next: "2026-07-01" });
  expect(changesAround(events, "2026-08-01")).toEqual({ previous: "2026-07-01", next: "2026-10-01" });
  expect(changesAround(events, "2026-03-01")).toEqual({ previous: undefined, next: "2026-03-02" });
});

test.each([
  [
    "2026-06-14",
    "Desde entonces: entró 1 colegio, salió 1, cambió la coordinación, cambió la secretaría y cambió su nombre.",
  ],
  ["2026-06-15", "Desde entonces: cambió la coordinación, cambió la secretaría y cambió su nombre."],
  ["2026-09-30", "Desde entonces: cambió la secretaría."],
  ["2026-10-01", "Desde entonces no ha cambiado."],
])("since %s: %s", (day, sentence) => {
  expect(tellDifferences(differencesBetween(RECORD, day, TODAY))).toBe(sentence);
});

test("several schools that left and none that came are called schools", () => {
  expect(tellDifferences({ joined: 0, left: 2, offices: [], renamed: false })).toBe(
    "Desde entonces: salieron 2 colegios.",
  );
});

const someDay = integer({ min: 0, max: 300 }).map((days) => addDays("2026-01-01", days));
const someMembers = array(
  record({ n: integer({ min: 1, max: 6 }), from: someDay, days: option(integer({ min: 0, max: 90 })) }),
  { maxLength: 12 },
).map((list) => list.map(({ n, from, days }) => member(n, from, days === null ? null : addDays(from, days))));

test("a day has no difference with itself, and what came less what left is the growth", () => {
  assert(
    property(someMembers, someDay, someDay, (members, a, b) => {
      const [day, later] = a < b ? [a, b] : [b, a];
      const kept = { ...RECORD, members };
      expect(differencesBetween(kept, day, day)).toEqual({ joined: 0, left: 0, offices: [], renamed: false });
      const standing = (on: string) =>
        new Set(members.filter((one) => standsOn(one, on)).map((one) => one.institutionId)).size;
      const { joined, left } = differencesBetween(kept, day, later);
      expect(joined - left).toBe(standing(later) - standing(day));
    }),
  );
});

test("history never tells a school that stood no day, nor anything of tomorrow", () => {
  assert(
    property(someMembers, someDay, constantFrom("2026-04-01", TODAY), (members, _, today) => {
      for (const event of historyOf({ ...RECORD, members }, today)) {
        expect(event.day <= today).toBe(true);
        if (event.kind !== "joined") continue;
        for (const { openedOn, closedOn } of event.members) expect(openedOn).not.toBe(closedOn);
      }
    }),
  );
});
