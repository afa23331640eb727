import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planReminders } from "@/db/schema/plans";
import type { Message } from "@/lib/mail/messages";
import { remindPlans } from "@/lib/plans/reminders/commands";
import { createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, createTemplate } from "../factories/plans";

/** Eight in the morning in Lima. */
const at = (day: string) => new Date(`${day}T13:00:00Z`);

/** A region of its own with a campaign, and the messages that leave for its people. */
async function campaign() {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  const network = await createNetwork(ugel);
  const template = await createTemplate(region, {
    ...{ opensOn: "2026-04-01", dueOn: "2026-05-15", approvalDueOn: "2026-06-05" },
  });
  const coordinator = await createPerson({ role: "coordinator", place: network });
  const head = await createPerson({ role: "area_head", place: ugel });
  const morning = async (day: string) => {
    const sent: { to: string; message: Message }[] = [];
    await remindPlans(at(day), async (to, message) => void sent.push({ to, message }));
    return sent.filter(({ to }) => [coordinator.email, head.email].includes(to));
  };
  return { ugel, region, network, template, coordinator, head, morning };
}

test("whoever writes is told when it opens, a week before, on the day and each week after, once each", async () => {
  const { coordinator, morning, network } = await campaign();
  expect(await morning("2026-03-31")).toEqual([]);
  expect(await morning("2026-04-01")).toMatchObject([
    { to: coordinator.email, message: { subject: "Ya puede escribir: PAT-REI 2026" } },
  ]);
  expect(await morning("2026-04-02")).toEqual([]);
  await createPlan(network);
  expect(await morning("2026-05-08")).toMatchObject([
    { message: { subject: "Se acerca el plazo: PAT-REI 2026" } },
  ]);
  expect(await morning("2026-05-08")).toEqual([]);
  const [today] = await morning("2026-05-15");
  expect(today?.message.text).toContain("hasta el viernes 15 de mayo de 2026");
  expect(today?.message.text).toMatch(/- REI \S+ Loma Verde/);
  expect(await morning("2026-05-18")).toMatchObject([{ message: { subject: "Falta enviar: PAT-REI 2026" } }]);
  expect(await morning("2026-05-19")).toEqual([]);
  expect(await morning("2026-05-23")).toHaveLength(1);
  expect(await morning("2027-01-02")).toEqual([]);
});

test("once it was sent whoever approves is told, and whoever wrote it no more", async () => {
  const { head, morning, ugel, network } = await campaign();
  await createPlan(network, { state: "submitted" });
  await createPlan(await createNetwork(ugel), { state: "resubmitted" });
  await createPlan(await createNetwork(ugel), { state: "under_way" });
  expect(await morning("2026-05-20")).toEqual([]);
  const sent = await morning("2026-05-30");
  expect(sent).toMatchObject([{ to: head.email, message: { subject: "Por aprobar: PAT-REI 2026" } }]);
  expect(sent[0]?.message.text.match(/^- REI/gm)).toHaveLength(2);
  expect(await morning("2026-06-08")).toMatchObject([
    { message: { subject: "Falta aprobar: PAT-REI 2026" } },
  ]);
});

test("two workers at once send it once; what could not be sent is tried the next morning", async () => {
  const { morning, template, coordinator } = await campaign();
  const both = await Promise.all([morning("2026-05-09"), morning("2026-05-09")]);
  expect(both.flat()).toHaveLength(1);
  const fail = async () => {
    throw new Error("no mail server");
  };
  await remindPlans(at("2026-05-15"), fail);
  const kept = await ownerDatabase()
    .select({ moment: planReminders.moment, personId: planReminders.personId })
    .from(planReminders)
    .where(eq(planReminders.templateId, template.id));
  expect(kept).toEqual([{ moment: "due:7", personId: coordinator.personId }]);
  expect(await morning("2026-05-15")).toHaveLength(1);
});

test("nobody without an account in use or whose designation ended is written to", async () => {
  const { network, morning } = await campaign();
  const invited = await createPerson({
    role: "secretary",
    place: network,
    account: "invited",
    startsOn: "2026-02-01",
  });
  const past = await createPerson({
    role: "secretary",
    place: network,
    startsOn: "2025-01-01",
    endsOn: "2026-01-31",
  });
  const sent: string[] = [];
  await remindPlans(at("2026-04-01"), async (to) => void sent.push(to));
  expect(sent).not.toContain(invited.email);
  expect(sent).not.toContain(past.email);
  expect(await morning("2026-04-01")).toEqual([]);
});
