import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import CommitmentPage from "@/app/(panel)/visitas/[id]/compromisos/[compromiso]/page";
import AcknowledgePage from "@/app/(panel)/visitas/[id]/conformidad/page";
import SubmissionsPage from "@/app/(panel)/visitas/[id]/envios/page";
import VisitPage from "@/app/(panel)/visitas/[id]/page";
import TransferPage from "@/app/(panel)/visitas/[id]/verificacion/[dias]/page";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { visitCommitments, visitRecords, visitScores, visitTransfers } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { VisitContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, instantAt, today } from "@/lib/dates/dates";
import { receiveFile } from "@/lib/files/receive";
import { mailVisitRecord } from "@/lib/jobs/mail-visit-record";
import { listKeptMail } from "@/lib/mail/send";
import { acknowledgeVisit } from "@/lib/visits/acknowledging/commands";
import { settleCommitment } from "@/lib/visits/commitments/commands";
import { dismissSubmission, takeSubmission } from "@/lib/visits/conflicts/commands";
import { getSubmissions } from "@/lib/visits/conflicts/queries";
import { receiveVisit } from "@/lib/visits/receiving/commands";
import { answerTransfer } from "@/lib/visits/transfer/commands";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements } from "../factories/statements";
import { createForm, createVisit, visitContent } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

let network: PlacePath;
let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let observer: Actor;
let observed: Actor;
let visitId: string;
let first: string;
/** What was promised in the visit. */
let promised: VisitContent["commitments"][number];

const db = ownerDatabase;

const commitment = (text: string) => ({
  ...{ id: randomUUIDv7(), side: "observed" as const, text, itemKey: "r1", dueOn: addDays(today(), 20) },
});

const plan = async (more: Partial<Parameters<typeof createVisit>[1]> = {}) =>
  (
    await createVisit(school, {
      ...{ versionId: form.versionId, observerId: observer.personId, observedId: observed.personId },
      ...more,
    })
  ).id;

const send = async (id: string, content: Partial<VisitContent> & { level?: string } = {}) =>
  receiveVisit(observer, {
    ...{ visitId: id, id: randomUUIDv7(), content: visitContent(form, content) },
    sentAt: new Date().toISOString(),
  });

beforeAll(() => {
  // What is sent by mail is kept, and read.
  process.env.DEMO = "1";
});

beforeEach(async () => {
  network = await createNetwork();
  form = await createForm(regionOf(network));
  school = await createSchool(network);
  observer = await actAs("peer_monitor", network);
  observed = await actAs("school_head", school);
  visitId = await plan();
  promised = commitment("Preguntar a todos");
  first = (await send(visitId, { commitments: [promised] })).submissionId;
});

const strangers = async () => [
  await actAs("coordinator", network),
  await actAs("local_specialist", network),
  await actAs("ugel_director", network.split(".").slice(0, 2).join(".")),
];
const outsiders = async () => [
  await actAs("school_head", await createSchool(network)),
  await actAs("peer_monitor", network),
  await actAs("coordinator", await createNetwork()),
];

const recordOf = async () => {
  const [row] = await db().select().from(visitRecords).where(eq(visitRecords.visitId, visitId));
  return row;
};
const commitmentOf = async (id: string) => {
  const [row] = await db().select().from(visitCommitments).where(eq(visitCommitments.id, id));
  return row;
};

describe("what was noted", () => {
  const asSeen = () => ({ visitId, submissionId: first, reply: "Gracias, lo probaré" });

  test("is acknowledged once, and the observer is told", async () => {
    await acknowledgeVisit(observed, asSeen());
    await expect(acknowledgeVisit(observed, asSeen())).rejects.toMatchObject({ code: "wrong_status" });
    const mails = await db().select().from(jobs).where(eq(jobs.kind, "mail.visit_record"));
    expect(mails.map(({ payload }) => payload)).toContainEqual({
      ...{ visitId, personId: observer.personId, news: "acknowledged" },
    });
    const told = await db().select().from(auditLog).where(eq(auditLog.subjectId, visitId));
    expect(JSON.stringify(told)).not.toMatch(/lo probaré|Preguntar a todos|Pregunta y espera/);
  });

  test("is told of by mail as something that waits: not a word of what it says", async () => {
    for (const [who, news] of [
      [observed, "received"],
      [observer, "acknowledged"],
    ] as const) {
      const sent = await mailVisitRecord({ visitId, personId: who.personId, news }, async () => {}, false);
      expect(sent).toBe("Se envió el correo.");
      const [mail] = await listKeptMail();
      expect(mail?.text).toContain(`/visitas/${visitId}`);
      expect(mail?.text).not.toMatch(/Preguntar a todos|Pregunta y espera|Que todos participen|En inicio/);
    }
  });

  test("is acknowledged by whoever was observed and by nobody else", async () => {
    for (const who of [observer, ...(await strangers())])
      await expect(acknowledgeVisit(who, asSeen())).rejects.toMatchObject({ code: "forbidden" });
    for (const who of await outsiders())
      await expect(acknowledgeVisit(who, asSeen())).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not acknowledged before it arrives, nor as it was before it changed", async () => {
    const later = { visitId: await plan(), submissionId: first, reply: null };
    await expect(acknowledgeVisit(observed, later)).rejects.toMatchObject({ code: "wrong_status" });
    const other = { ...asSeen(), submissionId: randomUUIDv7() };
    await expect(acknowledgeVisit(observed, other)).rejects.toMatchObject({ code: "stale" });
  });
});

describe("a commitment", () => {
  const told = (more = {}) => ({
    ...{ commitmentId: promised.id, version: 1, outcome: "partly" as const, note: "Falta una sección" },
    ...more,
  });

  test("is told of by either of the two, over what each saw", async () => {
    await settleCommitment(observed, told());
    await expect(settleCommitment(observer, told({ outcome: "kept" }))).rejects.toMatchObject({
      ...{ code: "stale", theirs: { version: 2, outcome: "partly", note: "Falta una sección" } },
    });
    await settleCommitment(observer, told({ version: 2, outcome: "kept", note: null }));
    expect(await commitmentOf(promised.id)).toMatchObject({
      ...{ state: "kept", note: null, version: 3, settledBy: observer.personId },
    });
  });

  test("is not told of by anybody else", async () => {
    for (const who of [...(await strangers()), ...(await outsiders())])
      await expect(settleCommitment(who, told())).rejects.toMatchObject({ code: "not_found" });
  });

  test("opens the next visit, which closes it", async () => {
    const next = await plan({ previousId: visitId });
    await send(next, { earlier: [{ commitmentId: promised.id, outcome: "kept", note: "" }] });
    expect(await commitmentOf(promised.id)).toMatchObject({ state: "kept", note: null, settledInId: next });
    await expect(settleCommitment(observed, told({ version: 2 }))).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("that was closed before the next visit stays as it was told", async () => {
    const next = await plan({ previousId: visitId });
    await settleCommitment(observed, told({ outcome: "not_kept", note: "Hubo huelga" }));
    await send(next, { earlier: [{ commitmentId: promised.id, outcome: "kept", note: "" }] });
    expect(await commitmentOf(promised.id)).toMatchObject({ state: "not_kept", note: "Hubo huelga" });
  });
});

describe("a second submission of the same visit", () => {
  let second: string;
  const replaced = commitment("Otro compromiso");

  beforeEach(async () => {
    replaced.id = randomUUIDv7();
    second = (await send(visitId, { level: "IV", commitments: [replaced] })).submissionId;
  });
  const choice = () => ({ visitId, submissionId: second, takenId: first });

  test("takes the place of the first when its observer says so", async () => {
    await takeSubmission(observer, choice());
    expect(await recordOf()).toMatchObject({ submissionId: second, points: 12, level: "achieved" });
    const scores = await db().select().from(visitScores).where(eq(visitScores.visitId, visitId));
    expect(scores.map(({ option }) => option)).toEqual(["IV", "IV", "IV"]);
    expect(await commitmentOf(promised.id)).toMatchObject({ state: "dropped" });
    expect(await commitmentOf(replaced.id)).toMatchObject({ state: "pending" });
    await expect(takeSubmission(observer, choice())).rejects.toMatchObject({ code: "wrong_status" });
    await takeSubmission(observer, { visitId, submissionId: first, takenId: second }).catch((error) =>
      expect(error).toMatchObject({ code: "wrong_status" }),
    );
  });

  test("may be taken until that very visit is acknowledged, whatever others are", async () => {
    const other = await plan({ scheduledOn: addDays(today(), 9) });
    const submissionId = (await send(other)).submissionId;
    await acknowledgeVisit(observed, { visitId: other, submissionId, reply: null });
    const seen = async () =>
      (await getSubmissions(observer, visitId))?.submissions.map(({ isAcknowledged }) => isAcknowledged);
    expect(await seen()).toEqual([false, false]);
    await acknowledgeVisit(observed, { visitId, submissionId: first, reply: null });
    expect(await seen()).toEqual([true, true]);
  });

  test("is left by its observer, and the first stays", async () => {
    await dismissSubmission(observer, choice());
    expect(await recordOf()).toMatchObject({ submissionId: first, points: 6 });
    await expect(takeSubmission(observer, choice())).rejects.toMatchObject({ code: "wrong_status" });
  });

  test("cannot take the place of what was acknowledged", async () => {
    await acknowledgeVisit(observed, { visitId, submissionId: first, reply: null });
    await expect(takeSubmission(observer, choice())).rejects.toMatchObject({ code: "wrong_status" });
    expect((await recordOf())?.submissionId).toBe(first);
    await dismissSubmission(observer, choice());
  });

  test("is nobody else's to choose", async () => {
    for (const who of [observed, ...(await strangers()), ...(await outsiders())])
      await expect(takeSubmission(who, choice())).rejects.toMatchObject({ code: "not_found" });
  });

  test("opens again what the first had closed of the visit before, and it does not speak of", async () => {
    const next = await plan({ previousId: visitId });
    const earlier = [{ commitmentId: promised.id, outcome: "kept" as const, note: "" }];
    const taken = (await send(next, { earlier })).submissionId;
    const other = (await send(next, { level: "III" })).submissionId;
    await takeSubmission(observer, { visitId: next, submissionId: other, takenId: taken });
    expect(await commitmentOf(promised.id)).toMatchObject({ state: "pending", settledInId: null });
  });
});

describe("a check of what stayed", () => {
  const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  const evidence = async () => {
    const body = new FormData();
    body.set("archivo", new File([PDF], "cuaderno.pdf", { type: "application/pdf" }));
    return (await receiveFile(new Request("http://localhost/", { method: "POST", body }))).file;
  };
  const told = (days: number) => ({
    ...{ visitId, days, answer: "partly" as const, text: "Pregunto a dos más" },
  });
  const daysAfter = async (days: number) => {
    const [row] = await db().select({ day: visits.conductedOn }).from(visits).where(eq(visits.id, visitId));
    return instantAt(addDays(row?.day ?? "", days), "10:00");
  };

  test("is answered once, from its day on", async () => {
    await expect(answerTransfer(observed, told(30), null, await daysAfter(29))).rejects.toMatchObject({
      code: "wrong_status",
    });
    await answerTransfer(observed, told(30), await evidence(), await daysAfter(30));
    await expect(answerTransfer(observed, told(30), null, await daysAfter(31))).rejects.toMatchObject({
      code: "wrong_status",
    });
    await answerTransfer(observed, told(60), null, await daysAfter(90));
    const kept = await db()
      .select({ days: visitTransfers.days, ofVisit: files.ofVisit, place: files.place })
      .from(visitTransfers)
      .leftJoin(files, eq(files.id, visitTransfers.fileId))
      .where(eq(visitTransfers.visitId, visitId));
    expect(kept).toEqual(
      expect.arrayContaining([
        { days: 30, ofVisit: true, place: school },
        { days: 60, ofVisit: null, place: null },
      ]),
    );
  });

  test("is not asked on another day, nor of anybody else", async () => {
    await expect(answerTransfer(observed, told(45), null, await daysAfter(90))).rejects.toMatchObject({
      code: "not_found",
    });
    for (const who of [observer, ...(await strangers())])
      await expect(answerTransfer(who, told(30), null, await daysAfter(30))).rejects.toMatchObject({
        code: "forbidden",
      });
  });
});

type Page = (props: {
  params: Promise<never>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<unknown>;

/** What a page asks the database for somebody; `null` when it is not there for her. */
async function opens(page: unknown, who: Actor, params: Record<string, string>) {
  await comeFrom(who);
  statements.length = 0;
  try {
    const drawn = await (page as Page)({
      params: Promise.resolve(params as never),
      searchParams: Promise.resolve({}),
    });
    const asked = statements.filter((query) => !/^(begin|commit)/i.test(query)).length;
    return { asked, drawn: JSON.stringify(drawn) };
  } catch (error) {
    if (error instanceof Error && error.message === "not found") return null;
    throw error;
  }
}

describe("the pages of a visit", () => {
  test("are there for those whom its contract names, in eight statements at most", async () => {
    const [coordinator] = await strangers();
    for (const who of [observer, observed, coordinator as Actor]) {
      const page = await opens(VisitPage, who, { id: visitId });
      expect(page?.asked).toBeLessThanOrEqual(MOST);
      expect(page?.drawn).toContain("Pregunta y espera");
    }
    const one = { id: visitId, compromiso: promised.id };
    for (const page of [
      await opens(AcknowledgePage, observed, { id: visitId }),
      await opens(CommitmentPage, observed, one),
      await opens(CommitmentPage, observer, one),
      await opens(SubmissionsPage, observer, { id: visitId }),
    ])
      expect(page?.asked).toBeLessThanOrEqual(MOST);
  });

  test("say only that it was made to a specialist and above, and nothing to whoever is not of its place", async () => {
    const [, specialist, director] = await strangers();
    for (const who of [specialist as Actor, director as Actor]) {
      const page = await opens(VisitPage, who, { id: visitId });
      expect(page).not.toBeNull();
      expect(page?.drawn).not.toMatch(
        /Pregunta y espera|Preguntar a todos|Se vio en la sesión|Que todos participen/,
      );
    }
    for (const who of await outsiders()) expect(await opens(VisitPage, who, { id: visitId })).toBeNull();
  });

  test("below it are of those of each, and of nobody else", async () => {
    const others = [...(await strangers()), ...(await outsiders())];
    for (const who of [observer, ...others]) {
      expect(await opens(AcknowledgePage, who, { id: visitId })).toBeNull();
      expect(await opens(TransferPage, who, { id: visitId, dias: "30" })).toBeNull();
    }
    for (const who of [observed, ...others])
      expect(await opens(SubmissionsPage, who, { id: visitId })).toBeNull();
    for (const who of others)
      expect(await opens(CommitmentPage, who, { id: visitId, compromiso: promised.id })).toBeNull();
    expect(await opens(TransferPage, observed, { id: visitId, dias: "30" })).toBeNull();
  });

  test("with an address that is none are not there", async () => {
    for (const id of ["x", "0", randomUUIDv7()]) {
      expect(await opens(VisitPage, observed, { id })).toBeNull();
      expect(await opens(CommitmentPage, observed, { id: visitId, compromiso: id })).toBeNull();
      expect(await opens(TransferPage, observed, { id: visitId, dias: id })).toBeNull();
    }
  });

  test("with twice the commitments and the answers ask the same", async () => {
    const before = (await opens(VisitPage, observed, { id: visitId }))?.asked;
    visitId = await plan({ previousId: visitId, scheduledOn: addDays(today(), 3) });
    await send(visitId, { commitments: Array.from({ length: 10 }, (_, i) => commitment(`Compromiso ${i}`)) });
    expect((await opens(VisitPage, observed, { id: visitId }))?.asked).toBe(before);
  });
});
