import { type ChildProcess, spawn } from "node:child_process";
import { eq, inArray } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { asActor } from "@/lib/access/as-actor";
import { enqueueAll } from "@/lib/jobs/enqueue";
import { startWorker } from "@/lib/jobs/worker";
import { MailServer, SOON } from "../factories/mail-server";
import { createMeeting } from "../factories/meetings";
import { actAs, createPerson } from "../factories/people";
import { createNetwork } from "../factories/places";

const server = new MailServer();
await server.up();
process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}?ignoreTLS=true`;
process.env.MAIL_FROM = "Ayni <no-responder@ejemplo.pe>";

const running: ChildProcess[] = [];
let stop = async () => {};
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await stop();
  await server.down();
});

function spawnWorker(): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/factories/worker-alone.ts"], {
    ...{ cwd: `${import.meta.dirname}/../..`, env: process.env, stdio: "ignore" },
  });
  running.push(child);
  return child;
}

const statesOf = async (ids: string[]) =>
  (await ownerDatabase().select({ state: jobs.state }).from(jobs).where(inArray(jobs.id, ids))).map(
    ({ state }) => state,
  );

const WAIT = { timeout: 100_000, interval: 250 };

test("nothing is lost nor sent twice though the mail server is down and the worker is killed in the middle", async () => {
  const network = await createNetwork();
  const secretary = await actAs("secretary", network);
  const meeting = await createMeeting(network, { state: "approved" });
  const called = await Promise.all(
    [1, 2, 3, 4].map(() => createPerson({ role: "peer_monitor", place: network })),
  );
  await server.down();
  await asActor(secretary, (tx) =>
    enqueueAll(
      tx,
      secretary.personId,
      called.map(({ personId }) => ({
        ...{ kind: "mail.minutes_approved" as const, place: network },
        payload: { meetingId: meeting.id, personId },
      })),
    ),
  );
  const rows = await ownerDatabase().select({ id: jobs.id }).from(jobs).where(eq(jobs.place, network));
  const ids = rows.map(({ id }) => id);

  // While it is down each is tried, more times than other work is, and none is given up.
  const first = spawnWorker();
  const retried = () =>
    ownerDatabase().execute<{ least: number }>(
      `select coalesce(min(retry_count), 0)::int as least from pgboss.job where name = 'mail.minutes_approved'`,
    );
  await vi.waitFor(async () => expect((await retried())[0]?.least).toBeGreaterThan(3), WAIT);
  expect(await statesOf(ids)).not.toContain("failed");

  // It comes back, takes one message, and the worker dies before it is told so.
  server.hold = true;
  const held = new Promise<void>((done) => {
    server.onHeld = done;
  });
  await server.up();
  await held;
  first.kill("SIGKILL");
  server.hold = false;
  stop = (await startWorker(SOON)).stop;
  await vi.waitFor(async () => expect(new Set(await statesOf(ids))).toEqual(new Set(["done"])), WAIT);

  // Whoever was held is known for the same message: its name is that of its job.
  const once = new Map(server.received.map((mail) => [mail.id, mail]));
  expect([...once.keys()].sort()).toEqual(ids.map((id) => `${id}@localhost`).sort());
  expect([...once.values()].map(({ to }) => to).sort()).toEqual(called.map(({ email }) => email).sort());
  expect(server.received.length).toBe(called.length + 1);
  for (const mail of once.values()) {
    const text = mail.text.replace(/\n[ \t]+/g, " ");
    expect(text).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/api\/avisos\/[\w-]+>/m);
    expect(text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  }
}, 300_000);
