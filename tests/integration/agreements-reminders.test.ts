import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agreementReminders, agreements } from "@/db/schema/agreements";
import type { AgreementState, MeetingState } from "@/db/values";
import type { Message } from "@/lib/mail/messages";
import { remindAgreements } from "@/lib/meetings/agreements/reminders/commands";
import { createAgreement, createItem, createMeeting } from "../factories/meetings";
import { createPerson } from "../factories/people";
import { createNetwork } from "../factories/places";

/** Eight in the morning in Lima. */
const at = (day: string) => new Date(`${day}T13:00:00Z`);

type More = { state?: AgreementState; meeting?: MeetingState; dueOn?: string; office?: boolean };

/** A network with its coordinator, what she answers for, and the messages that leave for her. */
async function answering() {
  const network = await createNetwork();
  const coordinator = await createPerson({ role: "coordinator", place: network });
  const agreed = async ({ meeting: state = "drafted", office = false, ...more }: More = {}) => {
    const meeting = await createMeeting(network, { state });
    const id = await createAgreement(meeting, {
      itemId: await createItem(meeting),
      ...{ dueOn: "2026-05-15", responsibleId: coordinator.personId, responsiblePlace: network, ...more },
    });
    if (office)
      await ownerDatabase()
        .update(agreements)
        .set({ responsibleId: null, responsibleRole: "coordinator" })
        .where(eq(agreements.id, id));
    return id;
  };
  const morning = async (day: string) => {
    const sent: { to: string; message: Message }[] = [];
    await remindAgreements(at(day), async (to, message) => void sent.push({ to, message }));
    return sent.filter(({ to }) => to === coordinator.email);
  };
  return { network, coordinator, agreed, morning };
}

test("whoever answers is told a week before, on the day and each week after, once each", async () => {
  const { agreed, morning } = await answering();
  await agreed();
  expect(await morning("2026-05-07")).toEqual([]);
  const [first] = await morning("2026-05-08");
  expect(first?.message).toMatchObject({ subject: "Tiene un acuerdo por cumplir" });
  expect(first?.message.text).toContain("Vence en 7 días: viernes 15 de mayo de 2026");
  expect(await morning("2026-05-08")).toEqual([]);
  expect(await morning("2026-05-14")).toEqual([]);
  expect((await morning("2026-05-15"))[0]?.message.text).toContain("Vence hoy");
  expect(await morning("2026-05-21")).toEqual([]);
  expect((await morning("2026-05-22"))[0]?.message.text).toContain("7 días de retraso");
  expect(await morning("2026-05-29")).toHaveLength(1);
});

test("all that is due is told in one message, and a new date starts again", async () => {
  const { agreed, morning } = await answering();
  const postponed = await agreed();
  await agreed({ office: true });
  expect(await morning("2026-05-09")).toMatchObject([
    { message: { subject: "Tiene 2 acuerdos por cumplir" } },
  ]);
  await ownerDatabase().update(agreements).set({ dueOn: "2026-05-20" }).where(eq(agreements.id, postponed));
  expect(await morning("2026-05-13")).toMatchObject([
    { message: { subject: "Tiene un acuerdo por cumplir" } },
  ]);
});

test.each<[string, More]>([
  ["was said to be done", { state: "reported" }],
  ["was fulfilled", { state: "fulfilled" }],
  ["was dropped", { state: "void" }],
  ["is still being agreed", { meeting: "in_session" }],
])("nothing is told of what %s", async (_, more) => {
  const { agreed, morning } = await answering();
  await agreed(more);
  expect(await morning("2026-05-15")).toEqual([]);
});

test("an office's is told to whoever holds it today, and to nobody who left", async () => {
  const { network, agreed, coordinator } = await answering();
  const left = await createPerson({ role: "secretary", place: network, endsOn: "2026-05-10" });
  const came = await createPerson({ role: "secretary", place: network, startsOn: "2026-05-11" });
  const id = await agreed({ office: true });
  await ownerDatabase().update(agreements).set({ responsibleRole: "secretary" }).where(eq(agreements.id, id));
  const named = await agreed();
  await ownerDatabase()
    .update(agreements)
    .set({ responsibleId: left.personId })
    .where(eq(agreements.id, named));
  const told: string[] = [];
  await remindAgreements(at("2026-05-15"), async (to) => void told.push(to));
  expect(told).toContain(came.email);
  expect(told).not.toContain(left.email);
  expect(told).not.toContain(coordinator.email);
});

test("two workers at once send it once; what could not be sent is tried the next morning", async () => {
  const { agreed, morning } = await answering();
  const id = await agreed();
  const both = await Promise.all([morning("2026-05-09"), morning("2026-05-09")]);
  expect(both.flat()).toHaveLength(1);
  await remindAgreements(at("2026-05-15"), async () => {
    throw new Error("no mail server");
  });
  const kept = await ownerDatabase()
    .select({ days: agreementReminders.days })
    .from(agreementReminders)
    .where(eq(agreementReminders.agreementId, id));
  expect(kept).toEqual([{ days: 7 }]);
  expect(await morning("2026-05-15")).toHaveLength(1);
});
