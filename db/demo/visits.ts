import { and, eq, min } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { visitRequests } from "@/db/schema/visits";
import { regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { comparePairs } from "@/lib/visits/drift/commands";
import { askVisit } from "@/lib/visits/requests/commands";
import { recountVisits } from "@/lib/visits/totals/commands";
import { findAdmin } from "./admin";
import { goingOn } from "./going-on";
import { SHOWN_NETWORK } from "./networks";
import { seedOf } from "./students";
import { calibrate, openRounds, publishCases, publishUsualForms } from "./visit-forms";
import { type Around, knownVisits, liveVisit } from "./visit-life";
import { listVisited, type VisitedNetwork, visitActors } from "./visit-people";
import { isScoredTwice, type Players, visitsOf } from "./visit-plan";
import { TOPICS } from "./visit-words";

/** When this demo was begun: what is past in it stays so, however many times it is started. */
async function begunAt(): Promise<Date> {
  const [first] = await ownerDatabase()
    .select({ at: min(auditLog.at) })
    .from(auditLog);
  return first?.at ?? new Date();
}

/** What the visits are made with: the region's forms, its rounds and its cases; `null` without the forms. */
async function prepare(region: string) {
  const admin = await findAdmin();
  const forms = await publishUsualForms(admin, region);
  if (!forms) return null;
  await openRounds(admin, region);
  return { forms, cases: await publishCases(admin, forms.aula) };
}

const isShown = ({ code }: VisitedNetwork) => code === SHOWN_NETWORK;

/** Who takes part in the visits of a network on a day. */
const playersOf =
  (network: VisitedNetwork) =>
  (day: string): Players => {
    const { schools, serving } = network;
    const first = (role: Parameters<typeof serving>[0]) => serving(role, day)[0]?.personId ?? null;
    const monitors = serving("peer_monitor", day).map(({ personId }) => personId);
    return {
      ...{ schools, coordinator: first("coordinator") ?? "", secretary: first("secretary") },
      ...{ specialist: first("local_specialist"), heads: serving("school_head", day) },
      monitors: isShown(network) ? monitors.slice(0, -1) : monitors,
      learner: isShown(network) ? (monitors.at(-1) ?? null) : null,
    };
  };

type Prepared = NonNullable<Awaited<ReturnType<typeof prepare>>>;

/** Whoever observes classrooms in a network scores the cases before. */
async function calibrateNetwork(
  { actor, now, forms }: Around,
  cases: Prepared["cases"],
  network: VisitedNetwork,
) {
  const day = today(now);
  const { coordinator, secretary, monitors, learner } = playersOf(network)(day);
  const scorers = new Set([
    ...monitors,
    secretary,
    learner,
    ...(isScoredTwice(network) ? [coordinator] : []),
  ]);
  let n = 0;
  for (const personId of scorers) {
    if (!personId) continue;
    const seed = seedOf(network.code) + n++;
    const scorer = { actor: (at: Date) => actor(personId, at), personId, seed, learns: personId === learner };
    await calibrate(scorer, { form: forms.aula, cases, today: day });
  }
}

/** A head of each network waits to be visited. */
async function askFor({ actor, now }: Around, network: VisitedNetwork) {
  const head = network.serving("school_head", today(now))[isShown(network) ? 1 : 0];
  if (!head) return;
  const isHers = and(eq(visitRequests.requestedBy, head.personId), eq(visitRequests.place, head.place));
  const [known] = await ownerDatabase().select({ id: visitRequests.id }).from(visitRequests).where(isHers);
  if (known) return;
  const at = new Date(now.getTime() - 3 * 86_400_000);
  const topic = TOPICS[Math.abs(seedOf(network.code)) % TOPICS.length] ?? "";
  await askVisit(await actor(head.personId, at), { place: head.place, topic }, at);
}

/** The visits of a network, one after the other. */
async function settleNetwork(
  around: Around,
  cases: Prepared["cases"],
  network: VisitedNetwork,
  isOver: () => boolean,
) {
  await calibrateNetwork(around, cases, network);
  const known = await knownVisits(network.path);
  const players = playersOf(network);
  const { code, path } = network;
  for (const visit of visitsOf({ code, path, players, shown: isShown(network), today: today(around.now) })) {
    if (isOver()) return;
    // A coordinator may have come in between.
    await liveVisit(around, known, players(addDays(visit.day, -7)).coordinator, visit);
  }
  if (isScoredTwice(network)) await askFor(around, network);
}

/** How many UGEL are worked at once: a specialist serves networks of one of them. */
const AT_ONCE = 2;

type Report = (text: string) => void;

async function settle(report: Report, isOver: () => boolean, which: (network: VisitedNetwork) => boolean) {
  const visited = (await listVisited()).filter(which);
  const [first] = visited;
  if (!first || isOver()) return;
  const prepared = await prepare(regionOf(first.path));
  if (!prepared) return report("Visitas entre pares: no se añaden más, porque una de sus fichas se retiró");
  const { forms, cases } = prepared;
  const around = { forms, actor: visitActors(), now: await begunAt() };
  const waiting = [...Map.groupBy(visited, ({ ugel }) => ugel).values()].values();
  const work = async () => {
    for (const networks of waiting)
      for (const network of networks.toSorted((a, b) => Number(isShown(b)) - Number(isShown(a)))) {
        if (isOver()) return;
        const title = `Visitas de la red ${network.code}`;
        await goingOn(report, title, () => settleNetwork(around, cases, network, isOver));
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (isOver()) return;
  await recountVisits();
  await comparePairs();
}

const isNear = ({ ugel }: VisitedNetwork) => SHOWN_NETWORK.startsWith(ugel);

/** Makes the visits of the personas' UGEL while the demo already serves; a start that was cut off goes on. */
export const settleShownVisits = (report: Report, isOver: () => boolean) => settle(report, isOver, isNear);

/** The same, of the others. */
export async function settleVisits(report: Report, isOver: () => boolean) {
  await settle(report, isOver, (network) => !isNear(network));
  if (!isOver()) report("Visitas entre pares: las del año ya tienen lo que se anotó y lo que se acordó");
}
