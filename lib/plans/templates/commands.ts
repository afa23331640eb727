import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { planObjectives, planProblems } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import type { PlanTemplate } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockPlanAsSeen, planSubject } from "../commands";
import { canDefinePlans, canWritePlan } from "../policy";
import { isWritable } from "../rules";
import { defaultTemplate, templateFields, templateTitle } from "./labels";
import {
  countPlansByArea,
  selectTemplate,
  selectTemplateOf,
  type Template,
  type WhichTemplate,
} from "./queries";
import { changedParts, datesFaults, lostAreas, type TemplateDates, templateFaults } from "./rules";
import type { DefineTemplate, UpdatePlanTemplate } from "./schema";

function checkContent(content: PlanTemplate) {
  const faults = templateFaults(content);
  if (faults.length === 0) return;
  const fields = Map.groupBy(faults, ({ field }) => field);
  refuse("invalid", undefined, {
    fields: Object.fromEntries([...fields].map(([name, list]) => [name, list.map(({ message }) => message)])),
  });
}

function checkDates(dates: TemplateDates) {
  const fields = datesFaults(dates);
  if (Object.keys(fields).length > 0) refuse("invalid", undefined, { fields });
}

/** What plans were begun with is not taken from under them. */
async function checkUse(tx: Transaction, which: WhichTemplate, before: PlanTemplate, after: PlanTemplate) {
  const [changed] = changedParts(before.sections, after.sections);
  if (changed)
    refuse(
      "conflict",
      `La sección «${changed.title}» no puede cambiar de contenido: lo ya escrito quedaría fuera. Quítela y agregue otra.`,
    );
  const lost = lostAreas(before, after);
  if (lost.length === 0) return;
  const used = await countPlansByArea(tx, which);
  const [area] = lost.filter(({ key }) => used.has(key));
  if (!area) return;
  const count = used.get(area.key) ?? 0;
  refuse(
    "conflict",
    `No se puede quitar el ámbito «${area.label}»: ${count === 1 ? "un plan sin aprobar tiene" : `${count} planes sin aprobar tienen`} problemas u objetivos en él. Puede dejarlo como no obligatorio.`,
  );
}

/** What a new one starts from: another year's, or ours. */
async function contentToStart(tx: Transaction, input: DefineTemplate): Promise<PlanTemplate> {
  if (input.copyFrom === undefined) return defaultTemplate();
  const from = await selectTemplate(tx, { ...input, schoolYear: input.copyFrom });
  return from?.content ?? refuse("not_found");
}

const staleFields = (input: DefineTemplate, now: Template | null) => ({
  ...(now && {
    ...{ opensOn: now.opensOn, dueOn: now.dueOn, approvalDueOn: now.approvalDueOn },
    ...templateFields(now.content, Object.keys(input.content ?? {}) as (keyof PlanTemplate)[]),
  }),
  version: now?.version ?? 0,
});

/**
 * Says what a region asks of a kind of plan in a year and when: new with version 0, or a piece of what it
 * asks. Plans that exist keep what they began with until they are brought up to date. Answers its id.
 */
export function defineTemplate(actor: Actor, input: DefineTemplate): Promise<string> {
  return asActor(actor, async (tx) => {
    const { region, kind, schoolYear } = input;
    const [place] = await tx
      .select({ path: places.path })
      .from(places)
      .where(and(eq(places.path, region), eq(places.kind, "region")));
    if (!place) return refuse("not_found");
    if (!canDefinePlans(actor, region)) refuse("forbidden");
    const now = await selectTemplate(tx, input, true);
    if ((now?.version ?? 0) !== input.version)
      refuse("stale", undefined, { theirs: staleFields(input, now) });
    const content = { ...(now?.content ?? (await contentToStart(tx, input))), ...input.content };
    checkContent(content);
    const dates = {
      opensOn: input.opensOn ?? now?.opensOn ?? refuse("invalid"),
      dueOn: input.dueOn ?? now?.dueOn ?? refuse("invalid"),
      approvalDueOn: input.approvalDueOn ?? now?.approvalDueOn ?? refuse("invalid"),
    };
    checkDates(dates);
    if (now) await checkUse(tx, input, now.content, content);
    const id = now?.id ?? randomUUIDv7();
    if (now)
      await tx
        .update(planTemplates)
        .set({ content, ...dates, version: now.version + 1 })
        .where(eq(planTemplates.id, id));
    else await tx.insert(planTemplates).values({ id, place: region, kind, schoolYear, content, ...dates });
    await record(
      tx,
      actor,
      "plan.template_defined",
      { kind: "plan_template", id, name: templateTitle(input), place: region },
      { version: input.version + 1, before: now?.content ?? null, dates },
    );
    return id;
  });
}

/** Areas that the rows of a plan are in and a template does not have. */
async function areasLeftOut(tx: Transaction, planId: string, { areas }: PlanTemplate) {
  const ofPlan = (table: typeof planObjectives | typeof planProblems) =>
    tx
      .selectDistinct({ area: table.area })
      .from(table)
      .where(and(eq(table.planId, planId), isNull(table.withdrawnAt)));
  const used = [...(await ofPlan(planObjectives)), ...(await ofPlan(planProblems))];
  return used.filter(({ area }) => !areas.some(({ key }) => key === area)).map(({ area }) => area);
}

/**
 * Brings a plan that its team still writes up to date with what the region asks now. What was written in a
 * section stays with its key; that of a section that went stays in the record and is not shown.
 */
export function updatePlanTemplate(actor: Actor, input: UpdatePlanTemplate) {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canWritePlan(actor, { kind: plan.kind, place: plan.place.path })) refuse("forbidden");
    if (!isWritable(plan.state)) refuse("wrong_status");
    const template = (await selectTemplateOf(tx, plan)) ?? refuse("not_found");
    const [own] = await tx
      .select({ content: plans.template, version: plans.templateVersion })
      .from(plans)
      .where(eq(plans.id, plan.id));
    if (!own || own.version === template.version)
      return refuse("conflict", "El plan ya está al día con lo que pide la región.");
    const [left] = await areasLeftOut(tx, plan.id, template.content);
    if (left) {
      const label = own.content.areas.find(({ key }) => key === left)?.label ?? left;
      refuse(
        "conflict",
        `El plan tiene problemas u objetivos en «${label}», que la región ya no pide. Cámbielos de ámbito o retírelos, y vuelva a intentar.`,
      );
    }
    await tx
      .update(plans)
      .set({
        template: template.content,
        templateVersion: template.version,
        version: plan.version + 1,
      })
      .where(eq(plans.id, plan.id));
    await record(tx, actor, "plan.template_updated", planSubject(plan), {
      from: own.version,
      to: template.version,
    });
  });
}
