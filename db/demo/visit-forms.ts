import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { calibrationAnswers, calibrationCases } from "@/db/schema/calibration";
import { monitoringRounds, visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addMonths, instantAt } from "@/lib/dates/dates";
import { publishCase, writeCase } from "@/lib/visits/calibration/cases/commands";
import { scoreCase } from "@/lib/visits/calibration/scoring/commands";
import { createForm, publishForm } from "@/lib/visits/forms/commands";
import { openRound } from "@/lib/visits/rounds/commands";
import { USUAL_FORMS } from "@/lib/visits/usual/rules";
import { noise, seedOf } from "./students";
import type { UsedForm } from "./visit-content";
import { type FormKey, ROUNDS } from "./visit-plan";
import { CASES } from "./visit-words";

export type DemoForm = UsedForm & { formId: string };

const PUBLISHED_AT = new Date("2026-03-09T15:00:00Z");

/** The usual forms, published as the region's own; `null` once somebody who tried the demo retired one of them. */
export async function publishUsualForms(
  admin: Actor,
  region: PlacePath,
): Promise<Record<FormKey, DemoForm> | null> {
  const found: Partial<Record<FormKey, DemoForm>> = {};
  for (const { key, name, kind, contract } of USUAL_FORMS) {
    const isIt = and(eq(visitForms.place, region), eq(visitForms.name, name));
    const rows = await ownerDatabase().select().from(visitForms).where(isIt).orderBy(visitForms.createdAt);
    const known = rows.find(({ retiredAt }) => retiredAt === null);
    if (rows.length > 0 && !known) return null;
    const formId =
      known?.id ??
      (await createForm(
        admin,
        { formId: randomUUIDv7(), place: region, name, kind, contract, purpose: null, start: key },
        PUBLISHED_AT,
      ));
    if (!known?.currentVersionId) await publishForm(admin, { formId, version: 1 }, PUBLISHED_AT);
    const [version] = await ownerDatabase()
      .select({
        ...{ versionId: visitFormVersions.id, content: visitFormVersions.content },
        sha256: sql<string>`${visitFormVersions.sha256}`,
      })
      .from(visitForms)
      .innerJoin(visitFormVersions, eq(visitFormVersions.id, visitForms.currentVersionId))
      .where(eq(visitForms.id, formId));
    if (version) found[key as FormKey] = { ...version, formId };
  }
  return found as Record<FormKey, DemoForm>;
}

/** The three rounds of the year. */
export async function openRounds(admin: Actor, region: PlacePath) {
  const known = await ownerDatabase()
    .select({ number: monitoringRounds.number })
    .from(monitoringRounds)
    .where(eq(monitoringRounds.place, region));
  for (const round of ROUNDS)
    if (!known.some(({ number }) => number === round.number))
      await openRound(admin, { place: region, ...round });
}

/** The reference cases of the form of the classroom; answers those that can be scored, with their version. */
export async function publishCases(admin: Actor, { formId }: DemoForm) {
  for (const reference of CASES) {
    const isIt = and(eq(calibrationCases.formId, formId), eq(calibrationCases.title, reference.title));
    const [known] = await ownerDatabase()
      .select()
      .from(calibrationCases)
      .where(isIt)
      .orderBy(calibrationCases.createdAt);
    if (known?.publishedAt || known?.retiredAt) continue;
    const caseId =
      known?.id ?? (await writeCase(admin, { formId, videoUrl: undefined, ...reference }, PUBLISHED_AT));
    await publishCase(admin, { caseId, version: known?.version ?? 1 }, PUBLISHED_AT);
  }
  const cases = await ownerDatabase()
    .select({ id: calibrationCases.id, title: calibrationCases.title, version: calibrationCases.version })
    .from(calibrationCases)
    .where(
      and(
        eq(calibrationCases.formId, formId),
        isNotNull(calibrationCases.publishedAt),
        isNull(calibrationCases.retiredAt),
        // Those that somebody who tried the demo wrote are not answered for the others.
        inArray(
          calibrationCases.title,
          CASES.map(({ title }) => title),
        ),
      ),
    );
  return cases.toSorted((a, b) => a.title.localeCompare(b.title));
}

/** What most see a step away from what was agreed, now and then. */
const DISPUTED = ["razonamiento", "retroalimenta"];

function scoreNear(
  { content }: DemoForm,
  { key, option }: { key: string; option: string },
  seed: number,
  learns: boolean,
) {
  const item = content.blocks.flatMap(({ items }) => items).find((one) => one.key === key);
  const order = item?.scale.kind === "levels" ? item.scale.options.map((one) => one.key) : [];
  const at = order.indexOf(option);
  const isOff = DISPUTED.includes(key) && noise(seed, seedOf(key)) < 0.4;
  const step = learns ? (at < 2 ? 2 : -2) : isOff ? (at === 0 ? 1 : -1) : 0;
  return order[at + step] ?? option;
}

type Scorer = { actor: (at: Date) => Promise<Actor>; personId: string; seed: number; learns: boolean };
type Asked = { form: DemoForm; cases: Awaited<ReturnType<typeof publishCases>>; today: string };

/** Has whoever observes score the cases, once, before she visits: most agree; whoever learns does not yet. */
export async function calibrate({ actor, personId, seed, learns }: Scorer, { form, cases, today }: Asked) {
  // A calibration lasts a year: in a demo that began much later it is of that year.
  const day = [addMonths(today, -9), "2026-03-18"].sort().at(-1) ?? today;
  const answered = await ownerDatabase()
    .select({ caseId: calibrationAnswers.caseId })
    .from(calibrationAnswers)
    .where(eq(calibrationAnswers.personId, personId));
  for (const { id: caseId, title, version } of cases) {
    if (answered.some((one) => one.caseId === caseId)) continue;
    const agreed = Object.entries(CASES.find((one) => one.title === title)?.agreed ?? {});
    const scores = Object.fromEntries(
      agreed.map(([key, { option }]) => [
        key,
        scoreNear(form, { key, option }, seed + seedOf(title), learns),
      ]),
    );
    const at = instantAt(day, "16:00");
    await scoreCase(await actor(at), { caseId, version, scores }, at);
  }
}
