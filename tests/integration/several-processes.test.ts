import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { groupings } from "@/db/schema/groupings";
import { openFrontDoor } from "../factories/front-door";
import { createPerson } from "../factories/people";
import { createRegion } from "../factories/places";
import { cookieOf, openForm, visit } from "../factories/visitor";
import { isBuilt, openWeb, type WebProcess } from "../factories/web-process";

const PAGE = "/agrupaciones/nueva";
const CLIENTS = 6;
/** How long the saves that are waited for may take, on a machine that is busy. */
const LIMIT = { timeout: 30_000, interval: 100 };

const open: { kill(signal: NodeJS.Signals): unknown; gone: Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of open) each.kill("SIGKILL");
  await Promise.all(open.splice(0).map(({ gone }) => gone));
});

async function openWebs(count: number, env: Record<string, string>): Promise<WebProcess[]> {
  const webs = await Promise.all(Array.from({ length: count }, () => openWeb(env)));
  open.push(...webs);
  return webs;
}

async function administrator() {
  const place = await createRegion();
  const { personId } = await createPerson({ role: "admin", place });
  return { place, cookie: await cookieOf(personId) };
}

const keptAt = (place: string) =>
  ownerDatabase().select({ name: groupings.name }).from(groupings).where(eq(groupings.place, place));

/** Without `npm test`, which builds first, there is nothing to run. */
test.skipIf(!isBuilt)(
  "of two processes behind one address, the death of one under load loses no save that was confirmed",
  async () => {
    const door = await openFrontDoor();
    const [first, second] = await openWebs(2, { PUBLIC_URL: door.url });
    if (!first || !second) throw new Error("nobody opened");
    door.leadTo(first.port, second.port);
    const { place, cookie } = await administrator();
    /** Of each save that was confirmed, by its name, and of each request that failed. */
    const confirmed = new Map<string, { begunAt: number }>();
    const failed: { begunAt: number; endedAt: number }[] = [];
    let over = false;
    const client = async (who: number) => {
      for (let n = 0; !over; n++) {
        const name = `Agrupación ${who}-${n}`;
        let begunAt = Date.now();
        try {
          // Opened through one of them and often sent to the other.
          const send = await openForm(`${door.url}${PAGE}`, cookie, "name");
          begunAt = Date.now();
          const answer = await send({ place, name, kind: "other" });
          const done = answer.status === 303 && answer.headers.get("location")?.includes("hecho=creada");
          if (done) confirmed.set(name, { begunAt });
          else failed.push({ begunAt, endedAt: Date.now() });
        } catch {
          failed.push({ begunAt, endedAt: Date.now() });
        }
      }
    };
    const savedSince = (at: number) => [...confirmed.values()].filter(({ begunAt }) => begunAt > at).length;
    const clients = Array.from({ length: CLIENTS }, (_, who) => client(who));
    let [killedAt, goneAt] = [0, 0];
    try {
      await expect.poll(() => savedSince(0), LIMIT).toBeGreaterThan(CLIENTS);
      killedAt = Date.now();
      second.kill("SIGKILL");
      await second.gone;
      goneAt = Date.now();
      // Nobody waits for her to come back.
      await expect.poll(() => savedSince(goneAt), LIMIT).toBeGreaterThan(CLIENTS);
    } finally {
      over = true;
      await Promise.all(clients);
      door.close();
    }

    const kept = (await keptAt(place)).map(({ name }) => name);
    expect(new Set(kept).size).toBe(kept.length);
    expect([...confirmed.keys()].filter((name) => !kept.includes(name))).toEqual([]);
    // Only what was in the hands of the dead one fails.
    expect(failed.filter(({ begunAt, endedAt }) => endedAt < killedAt || begunAt > goneAt)).toEqual([]);
  },
  150_000,
);

test.skipIf(!isBuilt)(
  "asked to stop, it finishes what it has in hand and takes nothing new",
  async () => {
    const [web] = await openWebs(1, {});
    if (!web) throw new Error("nobody opened");
    const { place, cookie } = await administrator();
    const name = "La que estaba en camino";
    const send = await openForm(`${web.url}${PAGE}`, cookie, "name");
    let answer = Promise.resolve<Response | null>(null);
    await ownerDatabase().transaction(async (tx) => {
      // Nobody can write in the table until this ends: the save waits in the middle.
      await tx.execute("lock table groupings in exclusive mode");
      answer = send({ place, name, kind: "other" });
      await expect
        .poll(
          async () =>
            (
              await tx.execute(`select from pg_locks where not granted and relation = 'groupings'::regclass
                and database = (select oid from pg_database where datname = current_database())`)
            ).length,
          { timeout: 10_000 },
        )
        .toBeGreaterThan(0);
      web.kill("SIGTERM");
      await expect
        .poll(
          () =>
            visit(web.url, "").then(
              ({ status }) => status,
              () => "nobody",
            ),
          { timeout: 3000 },
        )
        .toBe("nobody");
    });
    expect((await answer)?.status).toBe(303);
    expect((await keptAt(place)).map((row) => row.name)).toEqual([name]);
    expect(await web.gone).toBe(0);
  },
  40_000,
);
