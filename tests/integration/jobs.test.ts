import { eq, sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { afterEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { jobs } from "@/db/schema/jobs";
import { asActor } from "@/lib/access/as-actor";
import { hashToken } from "@/lib/access/links";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Handlers } from "@/lib/jobs/handler";
import { getJob } from "@/lib/jobs/queries";
import { runJob } from "@/lib/jobs/run-job";
import { startWorker } from "@/lib/jobs/worker";
import { listKeptMail } from "@/lib/mail/send";
import { invitePerson, sendPendingInvitations } from "@/lib/people/commands";
import { countPendingInvitations } from "@/lib/people/queries";
import { actAs } from "../factories/people";
import { createNetwork, createUgel, fresh } from "../factories/places";

vi.hoisted(() => {
  process.env.DEMO = "1";
});

let stop = async () => {};
afterEach(() => stop());

const newcomer = (place: string) => ({
  givenNames: "Rosa",
  familyNames: "Nueva",
  documentKind: "dni" as const,
  documentNumber: String(70_000_000 + fresh()),
  email: `rosa${fresh()}@ejemplo.pe`,
  phone: undefined,
  role: "local_specialist" as const,
  place,
  startsOn: "2026-11-01",
  endsOn: undefined,
  document: undefined,
  sendNow: undefined,
});

async function headOfUgel() {
  const ugel = await createUgel();
  return { head: await actAs("area_head", ugel), ugel, network: await createNetwork(ugel) };
}

async function until<T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const value = await read();
    if (good(value)) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("it took too long");
}

test("the worker sends the pending invitations of a place, tells how far it is, and sends none twice", async () => {
  const { head, ugel, network } = await headOfUgel();
  const invited = [newcomer(network), newcomer(network), newcomer(network)];
  for (const person of invited) await invitePerson(head, person);
  expect(await countPendingInvitations(head)).toBe(3);

  const worker = await startWorker();
  stop = worker.stop;
  const first = await sendPendingInvitations(head, ugel);
  const done = await until(
    () => getJob(head, first),
    (job) => job?.state === "done",
  );
  expect(done).toMatchObject({ done: 3, total: 3, message: "Se enviaron 3 invitaciones." });
  const mail = await listKeptMail();
  expect(mail.map((message) => message.to).sort()).toEqual(invited.map((person) => person.email).sort());
  expect(await countPendingInvitations(head)).toBe(0);

  const token = mail[0]?.text.match(/\/invitacion\/([\w-]+)/)?.[1] ?? "";
  const [link] = await ownerDatabase()
    .select()
    .from(accessLinks)
    .where(eq(accessLinks.tokenHash, hashToken(token)));
  expect(link?.sentAt).not.toBeNull();

  const second = await sendPendingInvitations(head, ugel);
  await until(
    () => getJob(head, second),
    (job) => job?.state === "done",
  );
  expect(await listKeptMail()).toHaveLength(3);
});

test("work asked for while no worker runs is done when one starts", async () => {
  const { head, ugel } = await headOfUgel();
  const id = await sendPendingInvitations(head, ugel);
  expect(await getJob(head, id)).toMatchObject({ state: "queued" });
  stop = (await startWorker()).stop;
  await until(
    () => getJob(head, id),
    (job) => job?.state === "done",
  );
});

test("work is asked for with the change that needs it, or not at all", async () => {
  const { head, ugel } = await headOfUgel();
  const lost = asActor(head, async (tx) => {
    await enqueue(tx, head.personId, "mail.pending_invitations", ugel, { place: ugel });
    throw new Error("something else failed");
  });
  await expect(lost).rejects.toThrow("something else failed");
  expect(await ownerDatabase().select().from(jobs).where(eq(jobs.place, ugel))).toHaveLength(0);
});

test("work that fails is tried again and, the last time, says so in words", async () => {
  const { head, ugel } = await headOfUgel();
  const id = await asActor(head, (tx) =>
    enqueue(tx, head.personId, "mail.pending_invitations", ugel, { place: ugel }),
  );
  const failing = {
    "mail.pending_invitations": () => Promise.reject(new Error("the mail server is down")),
  } as unknown as Handlers;
  await expect(runJob(failing, id, false)).rejects.toThrow("the mail server is down");
  expect(await getJob(head, id)).toMatchObject({ state: "queued" });
  await expect(runJob(failing, id, true)).rejects.toThrow();
  expect(await getJob(head, id)).toMatchObject({
    state: "failed",
    message: expect.stringContaining("No se pudo terminar"),
  });
});

test("work of another UGEL does not exist", async () => {
  const { head, ugel } = await headOfUgel();
  const id = await sendPendingInvitations(head, ugel);
  expect(await getJob((await headOfUgel()).head, id)).toBeNull();
  const [row] = await ownerDatabase().execute(sql`select payload from jobs where id = ${id}`);
  expect(row?.payload).toEqual({ place: ugel });
});

test("work that may be tried no more is failed, whatever tries are given to the next", async () => {
  const { personId } = await actAs("area_head", await createUgel());
  const [job] = await ownerDatabase()
    .insert(jobs)
    // Without what it needs to know it fails each time.
    .values({ kind: "mail.plan_step", payload: {}, requestedBy: personId, queuedAt: new Date() })
    .returning({ id: jobs.id });
  const id = job?.id as string;
  stop = (await startWorker()).stop;
  const boss = new PgBoss({
    ...{ connectionString: env().ownerUrl, schema: "pgboss", max: 1, supervise: false, schedule: false },
  });
  await boss.start();
  await boss.send("mail.plan_step", { jobId: id }, { retryLimit: 0 });
  await boss.stop();
  const state = async () =>
    (await ownerDatabase().select({ state: jobs.state }).from(jobs).where(eq(jobs.id, id)))[0]?.state;
  expect(await until(state, (one) => one === "failed")).toBe("failed");
});
