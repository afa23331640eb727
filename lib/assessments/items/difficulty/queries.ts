import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments } from "@/db/schema/assessments";
import { paperItems } from "@/db/schema/paper-items";
import { resultItems, resultSections } from "@/db/schema/result-sections";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { getAssessmentIn } from "../../queries";
import type { PaperKey } from "../../rules";
import { selectAround } from "../../totals/queries";
import type { Item } from "../rules";
import type { ItemFilters } from "../schema";
import { NO_TALLY, sumTallies, type Tally } from "./rules";

export type ItemPaper = PaperKey & { id: string; items: Item[]; own: Tally; whole: Tally };

const own = alias(resultItems, "own");
const whole = alias(resultItems, "whole");

const ownTally = { taken: own.taken, answered: own.answered, correct: own.correct };
const wholeTally = { taken: whole.taken, answered: whole.answered, correct: whole.correct };

/** The papers of an assessment whose items are known in the region, each with its items and how they did in a place. */
async function selectItemPapers(tx: Transaction, assessmentId: string, region: PlacePath, place: PlacePath) {
  const p = assessmentPapers;
  const i = paperItems;
  const rows = await tx
    .select({
      ...{ id: p.id, stage: p.stage, grade: p.grade, area: p.area },
      items: sql<Item[]>`json_agg(json_build_object('number', ${i.number}, 'competence', ${i.competence},
        'capacity', ${i.capacity}, 'anchor', ${i.anchor}) order by ${i.number})`,
      own: ownTally,
      whole: wholeTally,
    })
    .from(p)
    .innerJoin(i, eq(i.paperId, p.id))
    .innerJoin(whole, and(eq(whole.paperId, p.id), eq(whole.place, region)))
    .leftJoin(own, and(eq(own.paperId, p.id), eq(own.place, place)))
    .where(and(eq(p.assessmentId, assessmentId), isNull(p.removedAt)))
    .groupBy(p.id, ...Object.values(ownTally), ...Object.values(wholeTally))
    .orderBy(p.stage, sql`coalesce(${p.grade}, 0)`, p.area);
  return rows.map((row): ItemPaper => ({ ...row, own: row.own ?? NO_TALLY }));
}

export type SectionTally = Tally & { grade: number | null; section: string | null };

/** The sections of a school that took a paper, by grade and name. */
async function selectSections(
  tx: Transaction,
  assessmentId: string,
  school: PlacePath,
  paper: ItemPaper,
): Promise<SectionTally[]> {
  const s = resultSections;
  const rows = await tx
    .select({
      grade: s.grade,
      section: s.section,
      taken: s.assessed,
      answered: sql<number[]>`${s.itemAnswered}`,
      correct: sql<number[]>`${s.itemCorrect}`,
    })
    .from(s)
    .where(
      and(
        ...[eq(s.assessmentId, assessmentId), s.live, eq(s.place, school), isNotNull(s.itemCorrect)],
        ...[eq(s.stage, paper.stage), eq(s.area, paper.area)],
        paper.grade === null ? undefined : eq(s.grade, paper.grade),
      ),
    )
    .orderBy(sql`${s.grade} nulls last`, sql`${s.section} nulls last`);
  // A school may have two services of a stage, each with its own section A.
  return [...Map.groupBy(rows, ({ grade, section }) => `${grade}|${section}`).values()].flatMap((same) =>
    same[0] ? [{ ...sumTallies(same), grade: same[0].grade, section: same[0].section }] : [],
  );
}

/** An item of a paper that an earlier assessment also asked, and how it did there in the same place. */
export type Anchored = { anchor: string; number: number; title: string; part: number; n: number };

/** The items of a paper that earlier assessments of the region also asked: the latest time that each was. */
async function selectAnchored(
  tx: Transaction,
  { place: region, startsOn }: { place: PlacePath; startsOn: string },
  place: PlacePath,
  { stage, grade, area, items }: ItemPaper,
): Promise<Anchored[]> {
  const anchors = items.flatMap(({ anchor }) => anchor ?? []);
  if (anchors.length === 0) return [];
  const rows = await tx.execute<Anchored>(sql`
    select distinct on (i.anchor) i.anchor, i.number, a.title, t.part, t.n
    from ${paperItems} i
    join ${assessmentPapers} p on p.id = i.paper_id and p.removed_at is null
    join ${assessments} a on a.id = p.assessment_id
    cross join lateral (
      select taken as n, correct[i.number] as part from ${resultItems} where paper_id = p.id and place = ${place}
      union all
      select sum(assessed)::int, sum(item_correct[i.number])::int from ${resultSections} s
      where s.assessment_id = a.id and s.live and s.place = ${place} and s.stage = p.stage and s.area = p.area
        and (p.grade is null or p.grade = s.grade) and s.item_correct is not null having count(*) > 0) t
    where i.anchor in ${anchors} and p.area = ${area} and a.place = ${region} and a.starts_on < ${startsOn}
    order by i.anchor, a.starts_on desc, (p.stage = ${stage} and p.grade is not distinct from ${grade}) desc`);
  return [...rows];
}

/** Where whoever asks serves: the first place of the region that she reads whole, or the region. */
const ownPlace = (actor: Actor, region: PlacePath): PlacePath =>
  scopesOf(actor).read.find((place) => isAtOrBelow(place, region)) ?? region;

/** How each item of an assessment's papers did in a place and in the region; `null` when the place is not there. */
export function getItemResults(actor: Actor, assessmentId: string, { lugar, prueba }: ItemFilters) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    if (!assessment) return null;
    const place = lugar ?? ownPlace(actor, assessment.place);
    const { line, below } = await selectAround(tx, place, assessmentId);
    const [here] = line.slice(-1);
    if (here?.path !== place || line[0]?.path !== assessment.place) return null;
    const papers = await selectItemPapers(tx, assessmentId, assessment.place, place);
    const paper = papers.find(({ id }) => id === prueba) ?? papers[0] ?? null;
    const isSchool = here.kind === "school";
    const sections = paper && isSchool ? await selectSections(tx, assessmentId, place, paper) : [];
    return {
      ...{ assessment, papers, paper, here, line, below, sections },
      own: isSchool ? sumTallies(sections) : (paper?.own ?? NO_TALLY),
      whole: paper?.whole ?? NO_TALLY,
      anchored: paper ? await selectAnchored(tx, assessment, place, paper) : [],
    };
  });
}

export type ItemResults = NonNullable<Awaited<ReturnType<typeof getItemResults>>>;
