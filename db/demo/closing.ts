import {
  HEADER,
  listTaken,
  marksOf,
  noise,
  type Round,
  rowOf,
  type Service,
  seedOf,
  spread,
} from "./students";

/** Of those who took the baseline, how many sat at the year's closing; of these, how many are the same students. */
const SAT = 0.92;
const SAME = 0.7;
/** Numbers of students that no one of the baseline has. */
const FIRST_NEW = 1_000_000;
/** One in so many of the same students changed schools meanwhile, to one that has room. */
const ONE_MOVED_OF = 60;
const ROOM = 300;

/** Points that a network gained in the year: some none. */
function gainOf(network: string, area: number): number {
  const seed = seedOf(network);
  if (noise(seed, 77) < 0.12) return 0;
  return (area === 0 ? 15 : 12) + 9 * spread(seed, 78 + area);
}

/** What a student gained, whose two measures vary besides by 25 points or so. */
const gain =
  ({ network }: Service, student: number) =>
  (area: number) =>
    gainOf(network, area) + 60 * spread(student, 31 + area);

/** Parts of a total, one after another, that add up to the share of the whole to the last student. */
function sharer(share: number) {
  let whole = 0;
  return (n: number) => {
    const before = Math.floor(whole * share + 1e-9);
    whole += n;
    return Math.floor(whole * share + 1e-9) - before;
  };
}

/**
 * Exactly so many of the first students, in order: who did better in the baseline comes again a little more often.
 * D. E. Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S, with that leaning.
 */
function chooseAgain(service: Service, first: number, taken: number, wanted: number): number[] {
  const chosen: number[] = [];
  for (let n = 0; n < taken && chosen.length < wanted; n++) {
    const [reading = 0] = marksOf(service, first + n);
    const chance = ((wanted - chosen.length) / (taken - n)) * (1 + (reading - 540) / 1500);
    if (taken - n <= wanted - chosen.length || noise(first + n, 55) < chance) chosen.push(n);
  }
  return chosen;
}

function* closingText(services: Service[]): Generator<string> {
  yield HEADER;
  const [sat, same] = [sharer(SAT), sharer(SAME)];
  const roomy = Map.groupBy(
    services.filter(({ students }) => students >= ROOM),
    ({ stage }) => stage,
  );
  let newcomer = FIRST_NEW;
  for (const { service, first, taken } of listTaken(services)) {
    const sitting = sat(taken);
    const again = chooseAgain(service, first, taken, same(sitting));
    const others = roomy.get(service.stage) ?? [];
    let text = "";
    for (const n of again) {
      const student = first + n;
      const moved = noise(student, 56) < 1 / ONE_MOVED_OF ? others[student % others.length] : undefined;
      text += rowOf(moved ?? service, n, student, marksOf(service, student, gain(service, student)));
    }
    for (let n = again.length; n < sitting; n++) {
      const student = newcomer++;
      text += rowOf(service, n, student, marksOf(service, student, gain(service, student)));
    }
    if (text) yield text;
  }
}

export const CLOSING: Round = {
  ...{ label: "Cierre", title: "Cierre 2026", round: "closing" },
  ...{ startsOn: "2026-11-09", endsOn: "2026-11-20" },
  ...{ file: "cierre-demostracion.csv", write: closingText },
};
