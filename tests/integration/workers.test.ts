import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { getJob } from "@/lib/jobs/queries";
import { listKeptMail } from "@/lib/mail/send";
import { invitePerson, sendPendingInvitations } from "@/lib/people/commands";
import { actAs } from "../factories/people";
import { createNetwork, createUgel, fresh } from "../factories/places";

vi.hoisted(() => {
  process.env.DEMO = "1";
});

const PROGRAM = join(import.meta.dirname, "../../bin/work.ts");
/** Tries a mail again at once, and not half a minute later. */
const HASTY = join(import.meta.dirname, "../factories/worker-alone.ts");
const open: ChildProcess[] = [];

/** A worker in a process of its own, as the launcher starts it. */
async function openWorker(program = PROGRAM) {
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: process.env,
  });
  open.push(child);
  const gone = once(child, "exit").then(([code, signal]) => {
    throw new Error(`the worker ended before it was up: ${code ?? signal}`);
  });
  await Promise.race([once(child, "message"), gone]);
  return child;
}

afterEach(async () => {
  for (const child of open.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

async function invited(count: number) {
  const ugel = await createUgel();
  const head = await actAs("area_head", ugel);
  const network = await createNetwork(ugel);
  const emails = Array.from({ length: count }, () => `espera${fresh()}@ejemplo.pe`);
  for (const email of emails)
    await invitePerson(head, {
      ...{ givenNames: "Rosa", familyNames: "Nueva", documentKind: "dni", email, phone: undefined },
      ...{ documentNumber: String(70_000_000 + fresh()), role: "local_specialist", place: network },
      ...{ startsOn: "2026-11-01", endsOn: undefined, document: undefined, sendNow: undefined },
    });
  return { ugel, head, emails };
}

async function stateOf(id: string) {
  const [job] = await ownerDatabase().select({ state: jobs.state }).from(jobs).where(eq(jobs.id, id));
  return job?.state;
}

/** Has a job taken and held in the middle, until `meanwhile` is over. */
async function holdInTheMiddle(id: string, meanwhile: () => Promise<unknown>) {
  await ownerDatabase().transaction(async (tx) => {
    await tx.execute(sql`lock table access_links in exclusive mode`);
    await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe("running");
    await meanwhile();
  });
}

const mailsTo = async (emails: string[]) =>
  (await listKeptMail())
    .map(({ to }) => to)
    .filter((to) => emails.includes(to))
    .toSorted();

test("asked to stop, a worker finishes the job that it has in hand", async () => {
  const worker = await openWorker();
  const { head, ugel, emails } = await invited(2);
  const id = await sendPendingInvitations(head, ugel);
  await holdInTheMiddle(id, async () => {
    worker.kill("SIGTERM");
    await new Promise((done) => setTimeout(done, 500));
    expect(worker.exitCode).toBeNull();
  });
  expect(await once(worker, "exit")).toEqual([0, null]);
  expect(await getJob(head, id)).toMatchObject({ state: "done" });
  expect(await mailsTo(emails)).toEqual(emails.toSorted());
}, 40_000);

test("the job of a worker that was killed is taken by another, and nobody is written to twice", async () => {
  const worker = await openWorker(HASTY);
  const { head, ugel, emails } = await invited(2);
  const id = await sendPendingInvitations(head, ugel);
  await holdInTheMiddle(id, async () => {
    worker.kill("SIGKILL");
    await once(worker, "exit");
  });
  expect(await getJob(head, id)).toMatchObject({ state: "running" });
  await openWorker(HASTY);
  await expect
    .poll(async () => (await getJob(head, id))?.state, { timeout: 40_000, interval: 500 })
    .toBe("done");
  expect(await mailsTo(emails)).toEqual(emails.toSorted());
}, 70_000);
