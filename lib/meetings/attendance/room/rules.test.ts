import { expect, test } from "vitest";
import { moveInWords } from "./labels";
import { isInRoom, lastDeparture, movesOf } from "./rules";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 14, minute));
const someone = (name: string, ...stretches: [number, number | null][]) => ({
  ...{ name, office: `Coordinadora de REI ${name}` },
  presences: stretches.map(([from, to]) => ({ arrivedAt: at(from), leftAt: to === null ? null : at(to) })),
});

test("who came and went since it opened, the last first; those of a minute together", () => {
  const moves = movesOf(
    [
      someone("Ana", [0, 35]),
      someone("Rosa", [0, null]),
      someone("Inés", [15, null]),
      someone("Lidia", [15, 20], [40, null]),
      someone("Carmen"),
    ],
    at(4),
  );
  expect(moves.map((move) => [move.at.getUTCMinutes(), moveInWords(move)])).toEqual([
    [40, "Vuelve Lidia, Coordinadora de REI Lidia"],
    [35, "Sale Ana, Coordinadora de REI Ana"],
    [20, "Sale Lidia, Coordinadora de REI Lidia"],
    [15, "Llegan 2 personas"],
  ]);
});

test.each([
  [someone("Ana"), false, null],
  [someone("Ana", [0, null]), true, null],
  [someone("Ana", [0, 35]), false, at(35)],
  [someone("Ana", [0, 35], [40, null]), true, null],
])("%j", (who, inside, left) => {
  expect([isInRoom(who), lastDeparture(who)]).toEqual([inside, left]);
});
