import type { Area, CheckWeight, PlanCheck, PlanPart, PlanRowKind, PlanTemplate, Stage } from "@/db/values";
import type { ContentActivity, PlanContent } from "../content/rules";
import { copiedWhole, plainWords } from "./copying/rules";
import {
  areaMissing,
  budgetUnsourced,
  copied,
  incomplete,
  overloaded,
  sectionEmpty,
  unbased,
  weakUnanswered,
} from "./labels";

/** What was found: in which section, on which row when it is about one, and whether it stops the plan from going. */
export type Finding = {
  check: PlanCheck;
  weight: Exclude<CheckWeight, "off">;
  sentence: string;
  /** Where it is mended; `null` when the template has no such section. */
  section: string | null;
  rowKind?: PlanRowKind;
  rowId?: string;
};

type Found = Pick<Finding, "sentence" | "section" | "rowKind" | "rowId">;
type Asked = Pick<PlanTemplate, "checks" | "mostPerMonth"> & { previous: PlanContent | null };
type Check = (content: PlanContent, asked: Asked) => Found[];

const sectionOf = ({ sections }: PlanContent, part: PlanPart) =>
  sections.find((section) => section.part === part)?.key ?? null;

const isEmpty = (content: PlanContent, { key, part }: PlanContent["sections"][number]): boolean => {
  if (part === "facts") return false;
  if (part === "text") return !content.texts.some(({ section, body }) => section === key && body.trim());
  if (part === "diagnosis") return content.problems.length === 0;
  return content[part].length === 0;
};

const emptySections: Check = (content) =>
  content.sections
    .filter((section) => section.mandatory && isEmpty(content, section))
    .map(({ key, title }) => ({ sentence: sectionEmpty(title), section: key }));

const missingAreas: Check = (content) =>
  content.areas
    .filter(({ key, mandatory }) => mandatory && !content.objectives.some(({ area }) => area === key))
    .map(({ label }) => ({ sentence: areaMissing(label), section: sectionOf(content, "objectives") }));

type Aim = { subject: Area | null; stage: Stage | null; competence: string | null };

/** What an activity aims at, in its own words or in those of the problem that it answers. */
const aimsOf = (activity: ContentActivity, { problems }: PlanContent): Aim[] => [
  activity,
  ...problems.filter(({ id }) => id === activity.problemId),
];

const same = (one: string, other: string) => plainWords(one).join(" ") === plainWords(other).join(" ");

/** Weak areas by stage, and weak competences within them: an activity for the area whole answers for both. */
const unansweredWeaknesses: Check = (content) => {
  const aims = content.activities.flatMap((activity) => aimsOf(activity, content));
  const weak: (Aim & { subject: Area; stage: Stage })[] = [
    ...(content.diagnosis?.levels ?? [])
      .filter((level) => level.weak)
      .map(({ area, stage }) => ({ subject: area, stage, competence: null })),
    ...(content.diagnosis?.items ?? [])
      .filter((item) => item.competence !== null)
      .map(({ area, stage, competence }) => ({ subject: area, stage, competence })),
  ];
  const answered = ({ subject, stage, competence }: Aim) =>
    aims.some(
      (aim) =>
        aim.subject === subject &&
        aim.stage === stage &&
        (competence === null || aim.competence === null || same(aim.competence, competence)),
    );
  const sentences = weak.filter((one) => !answered(one)).map((one) => weakUnanswered(one));
  const section = sectionOf(content, "activities");
  return [...new Set(sentences)].map((sentence) => ({ sentence, section }));
};

const incompleteActivities: Check = (content) =>
  content.activities.flatMap((activity) => {
    const missing = [
      activity.responsible?.trim() ? [] : ["responsable"],
      activity.months.length > 0 ? [] : ["mes"],
      activity.evidence?.trim() ? [] : ["medio de verificación"],
    ].flat();
    if (missing.length === 0) return [];
    const at = {
      section: sectionOf(content, "activities"),
      rowKind: "activity",
      rowId: activity.id,
    } as const;
    return [{ sentence: incomplete(activity.title, missing), ...at }];
  });

const targetsWithoutBaseline: Check = (content) =>
  content.targets
    .filter(({ baseline }) => baseline === null)
    .map(({ id, name }) => ({
      ...{ sentence: unbased(name), section: sectionOf(content, "targets") },
      ...{ rowKind: "target", rowId: id },
    }));

const overloadedMonths: Check = (content, { mostPerMonth }) =>
  Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => {
    const total = content.activities.filter(({ months }) => months.includes(month)).length;
    const section = sectionOf(content, "activities");
    return total >= mostPerMonth ? [{ sentence: overloaded(month, total, mostPerMonth), section }] : [];
  });

const budgetsWithoutSource: Check = (content) =>
  content.activities
    .filter(({ budget, budgetSource }) => (budget ?? 0) > 0 && !budgetSource?.trim())
    .map(({ id, title }) => ({
      ...{ sentence: budgetUnsourced(title), section: sectionOf(content, "activities") },
      ...{ rowKind: "activity", rowId: id },
    }));

/** Above this share of last year's words, the plan is a copy. */
const MOST_COPIED = 0.8;

const copiedPlan: Check = (content, { previous }) => {
  if (!previous) return [];
  const { share, sections } = copiedWhole(content, previous);
  if (share <= MOST_COPIED) return [];
  const most = content.sections.filter(({ key }) => (sections.get(key) ?? 0) > MOST_COPIED);
  const titles = most.map(({ title }) => title);
  return [{ sentence: copied(share, previous.schoolYear, titles), section: most[0]?.key ?? null }];
};

const CHECKS: Record<PlanCheck, Check> = {
  section_empty: emptySections,
  area_missing: missingAreas,
  weak_without_activity: unansweredWeaknesses,
  activity_incomplete: incompleteActivities,
  target_without_baseline: targetsWithoutBaseline,
  month_overloaded: overloadedMonths,
  budget_without_source: budgetsWithoutSource,
  copied: copiedPlan,
};

/** What a plan lacks as it reads now, by what the region looks at: what stops it first. */
export function checkPlan(content: PlanContent, asked: Asked): Finding[] {
  const found = (Object.keys(CHECKS) as PlanCheck[]).flatMap((check) => {
    const weight = asked.checks[check];
    return weight === "off" ? [] : CHECKS[check](content, asked).map((one) => ({ check, weight, ...one }));
  });
  return [...found.filter(isBlocking), ...found.filter((finding) => !isBlocking(finding))];
}

export const isBlocking = ({ weight }: Pick<Finding, "weight">) => weight === "blocking";
