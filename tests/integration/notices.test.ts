import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/avisos/[token]/route";
import { ownerDatabase } from "@/db/client";
import { agreementReminders } from "@/db/schema/agreements";
import { auditLog } from "@/db/schema/audit";
import { meetings } from "@/db/schema/meetings";
import { appointments } from "@/db/schema/people";
import { noticeDigests, noticePreferences } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { Postponed } from "@/lib/jobs/handler";
import { mailMeetingCall } from "@/lib/jobs/mail-meeting-call";
import { tell } from "@/lib/jobs/tell";
import type { Message } from "@/lib/mail/messages";
import { listKeptMail } from "@/lib/mail/send";
import { remindAgreements } from "@/lib/meetings/agreements/reminders/commands";
import { replyToken } from "@/lib/meetings/replies/queries";
import { editNotices, stopNotices } from "@/lib/notices/commands";
import { sendDigests } from "@/lib/notices/digests/commands";
import { getNotices, getNoticesByLink, noticeToken, toldNow } from "@/lib/notices/queries";
import { USUAL } from "@/lib/notices/rules";
import type { EditNotices } from "@/lib/notices/schema";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createTemplate } from "../factories/plans";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.hoisted(() => {
  process.env.DEMO = "1";
});

const WANTED: EditNotices = { moment: "digest", digest: "daily", quietFrom: 21, quietTo: 8, version: 0 };
const MESSAGE: Message = { subject: "Acta aprobada", text: "Rosa:\n\nSe aprobó el acta.\n" };
/** An hour of Monday 15 June 2026 in Lima. */
const monday = (hour: number) => new Date(Date.UTC(2026, 5, 15, hour + 5));
const tuesday = (hour: number) => new Date(Date.UTC(2026, 5, 16, hour + 5));

let network: string;
let coordinator: Actor;
beforeEach(async () => {
  network = await createNetwork(await createUgel());
  coordinator = await actAs("coordinator", network);
});

describe("how somebody wants to be told", () => {
  test("is as usual until she says, and then as she said", async () => {
    expect(await getNotices(coordinator)).toEqual({ ...USUAL, version: 0 });
    await editNotices(coordinator, WANTED);
    expect(await getNotices(coordinator)).toMatchObject({
      ...{ immediate: false, digest: "daily", quietFrom: 21, quietTo: 8, version: 1 },
    });
    expect(await getNotices(await actAs("secretary", network))).toEqual({ ...USUAL, version: 0 });
  });

  test("is not written over what she said elsewhere meanwhile, even the first time at once", async () => {
    const both = await Promise.allSettled([
      editNotices(coordinator, WANTED),
      editNotices(coordinator, WANTED),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(editNotices(coordinator, WANTED)).rejects.toMatchObject({
      ...{ code: "stale", theirs: { moment: "digest", digest: "daily", version: 1 } },
    });
    await editNotices(coordinator, { ...WANTED, moment: "immediate", version: 1 });
    expect(await getNotices(coordinator)).toMatchObject({ immediate: true, version: 2 });
  });
});

describe("the link of a mail", () => {
  const ask = (token: string) => ({ params: Promise.resolve({ token }) });
  const oneClick = (token: string) =>
    POST(
      new Request("http://localhost:3000/", { method: "POST", body: "List-Unsubscribe=One-Click" }),
      ask(token),
    );

  test("stops every notice of its person, once and for her alone", async () => {
    const token = noticeToken(coordinator.personId);
    expect(await getNoticesByLink(token)).toEqual(USUAL);
    await editNotices(coordinator, { ...WANTED, moment: "immediate" });
    await stopNotices({ token });
    await stopNotices({ token });
    expect(await getNotices(coordinator)).toMatchObject({ immediate: false, digest: "none", version: 2 });
    // As somebody who reads the audit of her place sees it.
    const audited = await asActor(
      await actAs("area_head", network.slice(0, network.lastIndexOf("."))),
      (tx) =>
        tx
          .select({ place: auditLog.place })
          .from(auditLog)
          .where(and(eq(auditLog.event, "notices.stopped"), eq(auditLog.subjectId, coordinator.personId))),
    );
    expect(audited).toEqual([{ place: network }]);
  });

  test("is answered to a mail program in one click, and changes nothing when it is only opened", async () => {
    const token = noticeToken(coordinator.personId);
    await expect(GET(new Request("http://localhost:3000/"), ask(token))).rejects.toThrow("NEXT_REDIRECT");
    expect(await getNotices(coordinator)).toMatchObject({ version: 0 });
    expect((await oneClick(token)).status).toBe(200);
    expect((await oneClick(token)).status).toBe(200);
    expect(await getNotices(coordinator)).toMatchObject({ immediate: false, digest: "none" });
  });

  test("opens nothing when it is cut, made up, of nobody, or was given out for something else", async () => {
    const token = noticeToken(coordinator.personId);
    const wrong = [
      ...[token.slice(1), `${token}A`, "", "ñ", "a".repeat(200)],
      ...[replyToken(coordinator.personId), noticeToken("01990000-0000-7000-8000-000000000000")],
    ];
    for (const one of wrong) {
      expect((await oneClick(one)).status, one).toBe(404);
      await expect(stopNotices({ token: one })).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await getNoticesByLink(token.slice(1))).toBeNull();
    expect(await getNotices(coordinator)).toMatchObject({ version: 0 });
  });
});

describe("a notice", () => {
  const to = () => ({ personId: coordinator.personId, email: `${coordinator.personId}@ejemplo.pe` });
  const kept = async () => (await listKeptMail()).filter((mail) => mail.to === to().email);

  test("leaves with the link to receive no more, for her and for her mail program, and a name of its own", async () => {
    expect(await tell(to(), MESSAGE, { jobId: "un-trabajo", isInSummary: true }, monday(10))).toBe(
      "Se envió el correo.",
    );
    const token = noticeToken(coordinator.personId);
    expect(await kept()).toMatchObject([
      {
        id: "un-trabajo",
        unsubscribe: `http://localhost:3000/api/avisos/${token}`,
        text: expect.stringContaining(`http://localhost:3000/avisos/${token}`),
      },
    ]);
  });

  test("waits for the hours of silence to end", async () => {
    await editNotices(coordinator, { ...WANTED, moment: "immediate" });
    const late = tell(to(), MESSAGE, { isInSummary: true }, monday(22));
    await expect(late).rejects.toEqual(new Postponed(tuesday(8)));
    await expect(late).rejects.toMatchObject({ until: tuesday(8) });
    expect(await kept()).toEqual([]);
    await tell(to(), MESSAGE, { isInSummary: true }, tuesday(8));
    expect(await kept()).toHaveLength(1);
  });

  test("is left for the summary of whoever prefers it there", async () => {
    await editNotices(coordinator, WANTED);
    expect(await tell(to(), MESSAGE, { isInSummary: true }, monday(10))).toContain("resumen");
    expect(await kept()).toEqual([]);
  });

  test("that no summary tells is sent all the same, after the silence, but to who wants none", async () => {
    await editNotices(coordinator, WANTED);
    const what = { isInSummary: false };
    await expect(tell(to(), MESSAGE, what, monday(22))).rejects.toEqual(new Postponed(tuesday(8)));
    expect(await tell(to(), MESSAGE, what, tuesday(8))).toBe("Se envió el correo.");
    expect(await kept()).toHaveLength(1);
    await stopNotices({ token: noticeToken(coordinator.personId) });
    expect(await tell(to(), MESSAGE, what, tuesday(9))).toContain("no se envió");
    expect(await kept()).toHaveLength(1);
  });

  test.each([
    ["convened", "convened", "REQUEST"],
    ["moved", "convened", "REQUEST"],
    ["suspended", "suspended", "CANCEL"],
  ] as const)(
    "of a meeting (%s) reaches with its event whoever prefers the summary",
    async (news, state, method) => {
      await editNotices(coordinator, { ...WANTED, quietFrom: 0, quietTo: 0 });
      const meeting = await createMeeting(network, { state });
      const participantId = await createParticipant(meeting, { personId: coordinator.personId });
      const payload = { meetingId: meeting.id, participantId, news, sequence: 0 };
      expect(await mailMeetingCall(payload, async () => {})).toBe("Se envió el correo.");
      const mine = (await listKeptMail()).find(({ text }) =>
        text.includes(noticeToken(coordinator.personId)),
      );
      expect(mine?.attachments?.[0]?.contentType).toContain(method);
    },
  );

  test("of the morning is for whoever is told at that hour", async () => {
    const secretary = await actAs("secretary", network);
    await editNotices(secretary, { ...WANTED, moment: "immediate" });
    const ids = [coordinator.personId, secretary.personId, coordinator.personId];
    expect(await toldNow(ownerDatabase(), ids, monday(7))).toEqual(new Set([coordinator.personId]));
    expect(await toldNow(ownerDatabase(), ids, monday(9))).toEqual(new Set(ids));
    await editNotices(coordinator, WANTED);
    expect(await toldNow(ownerDatabase(), ids, monday(9))).toEqual(new Set([secretary.personId]));
  });
});

test("what is agreed is remembered to whoever wants it, after her silence, and is not lost to it", async () => {
  const person = await createPerson({ role: "secretary", place: network });
  const meeting = await createMeeting(network, { state: "approved", heldOn: "2026-06-01" });
  const itemId = await createItem(meeting);
  await createAgreement(meeting, {
    ...{ itemId, responsibleId: person.personId, dueOn: "2026-06-15", adoptedOn: "2026-06-01" },
  });
  await ownerDatabase()
    .insert(noticePreferences)
    .values({ personId: person.personId, quietFrom: 20, quietTo: 9 });
  const sent: string[] = [];
  const send = async (to: string) => void sent.push(to);
  await remindAgreements(monday(8), send);
  expect(sent).not.toContain(person.email);
  await remindAgreements(monday(9), send);
  await remindAgreements(monday(10), send);
  expect(sent.filter((to) => to === person.email)).toHaveLength(1);
  const noted = await ownerDatabase()
    .select()
    .from(agreementReminders)
    .where(eq(agreementReminders.personId, person.personId));
  expect(noted).toHaveLength(1);
});

describe("the summary", () => {
  type Sent = { to: string; message: Message };

  async function person(digest: "daily" | "weekly" | "none" | null) {
    const ugel = await createUgel();
    const place = await createNetwork(ugel);
    const region = ugel.split(".")[0] as string;
    await createTemplate(region, { opensOn: "2026-04-01", dueOn: "2026-06-12", approvalDueOn: "2026-07-15" });
    const made = await createPerson({ role: "coordinator", place });
    if (digest)
      await ownerDatabase()
        .insert(noticePreferences)
        .values({ personId: made.personId, digest, quietFrom: 0, quietTo: 0 });
    return made;
  }

  const at = async (now: Date, send?: (one: Sent) => void) => {
    const sent: Sent[] = [];
    await sendDigests(now, async (to, message) => {
      send?.({ to, message });
      sent.push({ to, message });
    });
    return sent;
  };

  test("leaves on Mondays, or each day to who asked for it, and never to who did not want it", async () => {
    const [usual, daily, none] = [await person(null), await person("daily"), await person("none")];
    const of = (sent: Sent[]) =>
      [usual, daily, none].map(({ email }) => sent.filter(({ to }) => to === email).length);
    const first = await at(monday(7));
    expect(of(first)).toEqual([1, 1, 0]);
    expect(of(await at(monday(8)))).toEqual([0, 0, 0]);
    expect(of(await at(tuesday(7)))).toEqual([0, 1, 0]);
    const { message } = first.find(({ to }) => to === usual.email) as Sent;
    expect(message).toMatchObject({
      subject: expect.stringMatching(/^Su resumen: 1 vencido/),
      id: `resumen.2026-06-15.${usual.personId}`,
      unsubscribe: expect.stringContaining("/api/avisos/"),
    });
    expect(message.text).toContain("VENCIDOS\n\n- Empezar el PAT-REI 2026 de la REI");
    expect(message.text).toContain("3 días de retraso (viernes 12 de junio de 2026)");
  });

  test("says nothing to who has nothing to read", async () => {
    const { email, personId } = await createPerson({ role: "peer_monitor", place: network });
    expect((await at(monday(7))).filter(({ to }) => to === email)).toEqual([]);
    const [noted] = await ownerDatabase()
      .select()
      .from(noticeDigests)
      .where(eq(noticeDigests.personId, personId));
    expect(noted).toMatchObject({ day: "2026-06-15", items: 0 });
  });

  test("that could not leave leaves when it is tried again, and those that left do not leave twice", async () => {
    const [one, other] = [await person("daily"), await person("daily")];
    const got: string[] = [];
    const down = at(tuesday(7), ({ to }) => {
      if (to === one.email) throw new Error("the mail server is down");
      got.push(to);
    });
    await expect(down).rejects.toThrow("could not leave");
    const again = (await at(tuesday(8))).map(({ to }) => to);
    expect([...got, ...again].filter((to) => to === one.email)).toHaveLength(1);
    expect([...got, ...again].filter((to) => to === other.email)).toHaveLength(1);
  });

  const failing = (said: { code: string; command?: string; responseCode?: number }) =>
    Object.assign(new Error("no"), said);
  /** Of some people, whom the server was asked to write to when each of them fails in a way. */
  async function askedWhen(people: { email: string }[], error: () => Error) {
    const asked: string[] = [];
    const run = at(tuesday(7), ({ to }) => {
      const place = people.findIndex(({ email }) => email === to);
      if (place < 0) return;
      asked.push(to);
      throw error();
    });
    return { asked, failed: await run.then(() => false).catch(() => true) };
  }
  const five = () => Promise.all(Array.from({ length: 5 }, () => person("daily")));

  test("that a mailbox refuses is not tried again that day, and fails nothing", async () => {
    const one = [await person("daily")];
    const refusal = () => failing({ code: "EENVELOPE", command: "RCPT TO", responseCode: 550 });
    expect(await askedWhen(one, refusal)).toMatchObject({ asked: [one[0]?.email], failed: false });
    expect(await askedWhen(one, refusal)).toMatchObject({ asked: [], failed: false });
  });

  test.each([
    { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 },
    { code: "ESOCKET" },
    { code: "EENVELOPE", command: "RCPT TO", responseCode: 421 },
  ])("stops when the server answers nobody ($code), and is tried again", async (said) => {
    const people = await five();
    const { asked, failed } = await askedWhen(people, () => failing(said));
    expect(failed).toBe(true);
    expect(asked).toHaveLength(3);
    const got = (await at(tuesday(8))).map(({ to }) => to);
    expect(got).toEqual(expect.arrayContaining(people.map(({ email }) => email)));
  });

  test.each([
    { code: "EENVELOPE", command: "RCPT TO", responseCode: 450 },
    { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 },
    { code: "22P02" },
  ])(
    "goes on after those who fail by themselves ($code, $responseCode), who are tried again",
    async (said) => {
      const people = await five();
      const { asked, failed } = await askedWhen(people, () => failing(said));
      expect(failed).toBe(true);
      expect(asked).toHaveLength(5);
      const got = (await at(tuesday(8))).map(({ to }) => to);
      expect(got).toEqual(expect.arrayContaining(people.map(({ email }) => email)));
    },
  );

  test("waits for a silence that goes beyond the morning, and is not lost to it", async () => {
    const { email, personId } = await person("daily");
    await ownerDatabase()
      .update(noticePreferences)
      .set({ quietFrom: 22, quietTo: 14 })
      .where(eq(noticePreferences.personId, personId));
    const hours = [];
    for (const hour of [7, 11, 13, 14, 15])
      if ((await at(tuesday(hour))).some(({ to }) => to === email)) hours.push(hour);
    expect(hours).toEqual([14]);
  });

  test("tells what changed since the one before it, however late it leaves, and once", async () => {
    const day = 24 * 3_600_000;
    const { email, personId } = await person("weekly");
    const [office] = await ownerDatabase()
      .select({ place: appointments.place })
      .from(appointments)
      .where(eq(appointments.personId, personId));
    if (!office) throw new Error("she has an office");
    const last = new Date(monday(7).getTime() - 7 * day);
    await ownerDatabase()
      .insert(noticeDigests)
      .values({ personId, day: "2026-06-08", items: 0, sentAt: last });
    const meeting = await createMeeting(office.place, { state: "approved" });
    await ownerDatabase()
      .update(meetings)
      // An hour after the last one: more than seven days before this one.
      .set({ approvedAt: new Date(last.getTime() + 3_600_000) })
      .where(eq(meetings.id, meeting.id));
    const told = async (now: Date) =>
      (await at(now)).filter(({ to }) => to === email).map(({ message }) => message.text);
    expect(await told(tuesday(9))).toEqual([expect.stringContaining("Se aprobó un acta")]);
    const next = await told(new Date(monday(7).getTime() + 7 * day));
    expect(next).toHaveLength(1);
    expect(next[0]).not.toContain("Se aprobó un acta");
  });

  test("stops between one person and the next when its time is over, and goes on when it is taken again", async () => {
    const people = await Promise.all([person("daily"), person("daily")]);
    const over = new AbortController();
    const got: string[] = [];
    const send = async (to: string) => {
      got.push(to);
      over.abort();
    };
    await expect(sendDigests(tuesday(7), send, over.signal)).rejects.toThrow("aborted");
    expect(got).toHaveLength(1);
    got.push(...(await at(tuesday(8))).map(({ to }) => to));
    for (const { email } of people) expect(got.filter((to) => to === email)).toHaveLength(1);
  });

  test("leaves once though two workers make it at once", async () => {
    const { email } = await person("daily");
    const both = await Promise.all([at(tuesday(9)), at(tuesday(9))]);
    expect(both.flat().filter(({ to }) => to === email)).toHaveLength(1);
  });
});
