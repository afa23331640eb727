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
const BEFORE = 2500;
const AFTER = 4000;
/** What was under way when it died. */
const GRACE = 500;

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
    const confirmed = new Map<string, number>();
    const failed: number[] = [];
    let over = false;
    const client = async (who: number) => {
      for (let n = 0; !over; n++) {
        const name = `Agrupación ${who}-${n}`;
        try {
          // Opened through one of them and often sent to the other.
          const send = await openForm(`${door.url}${PAGE}`, cookie, "name");
          const answer = await send({ place, name, kind: "other" });
          const done = answer.status === 303 && answer.headers.get("location")?.includes("hecho=creada");
          if (done) confirmed.set(name, Date.now());
          else failed.push(Date.now());
        } catch {
          failed.push(Date.now());
        }
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, who) => client(who));
    await new Promise((done) => setTimeout(done, BEFORE));
    const killedAt = Date.now();
    second.kill("SIGKILL");
    await new Promise((done) => setTimeout(done, AFTER));
    over = true;
    await Promise.all(clients);
    door.close();

    const kept = (await keptAt(place)).map(({ name }) => name);
    expect(new Set(kept).size).toBe(kept.length);
    expect([...confirmed.keys()].filter((name) => !kept.includes(name))).toEqual([]);
    // Only what was in the hands of the dead one fails, and nobody waits for her to come back.
    expect(failed.filter((at) => at < killedAt || at > killedAt + GRACE)).toEqual([]);
    const after = [...confirmed.values()].filter((at) => at > killedAt + GRACE);
    expect(after.length).toBeGreaterThan(CLIENTS);
  },
  60_000,
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
        .poll(async () => (await tx.execute("select from pg_locks where not granted")).length, {
          timeout: 10_000,
        })
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
