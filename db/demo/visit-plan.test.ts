import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/dates";
import { firstPlanOf, keyOf, type Players, ROUNDS, visitsOf } from "./visit-plan";

const players = (): Players => ({
  schools: Array.from({ length: 14 }, (_, n) => `r1.u5.n3.s${n + 1}`),
  ...{ coordinator: "coordinator", secretary: "secretary", specialist: "specialist" },
  ...{ monitors: ["monitor", "peer", "other"], learner: "learner" },
  heads: Array.from({ length: 6 }, (_, n) => ({ personId: `head${n}`, place: `r1.u5.n3.s${n + 1}` })),
});
const shown = (today: string) => visitsOf({ code: "05-03", path: "r1.u5.n3", shown: true, players, today });
const TODAY = "2026-11-28";

test("each persona of the visits finds hers: one tomorrow, one that was not sent, one to read and one to receive", () => {
  const all = shown(TODAY);
  const of = (who: string) =>
    all.filter(({ observerId, made }) => observerId === who && !made).map(({ day }) => day);
  expect(of("monitor")).toContain("2026-11-29");
  expect(of("monitor").some((day) => day < TODAY)).toBe(true);
  const received = all.filter(({ observed }) => "personId" in observed && observed.personId === "head0");
  expect(received.some(({ made, read, day }) => made && !read && day >= "2026-11-18")).toBe(true);
  expect(received.some(({ made }) => !made)).toBe(true);
});

test("in each round that is over more than five teachers were observed with the same form", () => {
  for (const { startsOn, endsOn } of ROUNDS.filter((round) => round.endsOn < TODAY)) {
    const seen = shown(TODAY).filter(({ form, day }) => form === "aula" && day >= startsOn && day <= endsOn);
    expect(new Set(seen.map(({ person }) => person)).size).toBeGreaterThan(5);
  }
});

test.each(["2026-03-20", "2026-04-30", "2026-07-28", "2026-11-28", "2027-02-01", "2027-08-08"])(
  "begun on %s, what was made is past, what comes is not, nobody is in two places and all fit in their round",
  (today) => {
    const all = shown(today);
    expect(all.every(({ made, day }) => !made || day < today)).toBe(true);
    expect(all.filter(({ made, day }) => !made && day < today).length).toBeLessThanOrEqual(1);
    const spot = ({ observerId, day, startsAt }: (typeof all)[number]) => `${observerId} ${day} ${startsAt}`;
    const waiting = all.filter(({ made }) => !made);
    expect(new Set(waiting.map(spot)).size).toBe(waiting.length);
    for (const { startsOn, endsOn } of ROUNDS.filter((round) => round.endsOn < today)) {
      const loads = Map.groupBy(
        all.filter(({ day }) => day >= startsOn && day <= endsOn),
        ({ observerId }) => observerId,
      );
      for (const [, own] of loads) expect(own.length).toBeLessThanOrEqual(6);
    }
    expect(shown(today)).toEqual(all);
  },
);

test("no two visits of a network are the same one, whatever day the demo is begun", () => {
  for (let day = "2026-03-20"; day < "2027-03-20"; day = addDays(day, 9))
    for (const isShown of [true, false]) {
      const all = visitsOf({ code: "05-03", path: "r1.u5.n3", shown: isShown, players, today: day });
      const keys = new Set(all.map((visit) => keyOf(firstPlanOf(visit, false))));
      expect(keys.size, day).toBe(all.length);
    }
});

test("a visit is the same after it is given to another observer at another hour", () => {
  const [visit] = shown(TODAY);
  if (!visit) throw new Error("no visit");
  const key = keyOf(firstPlanOf(visit, false));
  const given = { ...visit, observerId: "peer", startsAt: "15:00", endsAt: "16:00" };
  expect(keyOf(firstPlanOf(given, false))).toBe(key);
  expect(keyOf(firstPlanOf(visit, true))).not.toBe(key);
});
