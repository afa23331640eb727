import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { monitoringRounds, visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visitRecords } from "@/db/schema/visit-records";
import { visitTotals } from "@/db/schema/visit-totals";
import { visits } from "@/db/schema/visits";
import type { VisitContract } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { WHO } from "../coverage/queries";
import { pathList, selectVisitScope } from "../scope/queries";
import { isWithin } from "../scope/rules";
import { LEVEL_KEY } from "../totals/rules";
import { COMMITMENTS_ITEM, levelItem, type ResultRow, shownBlocks } from "./rules";
import type { VisitResultFilters } from "./schema";

/** A form that was used at a place in a round, and how many people were observed with it: the plan knows, not the totals. */
type Observed = {
  formId: string;
  form: string;
  contract: VisitContract;
  roundId: string;
  year: number;
  number: number;
  startsOn: string;
  /** The UGEL whose round it is, seen from above it. */
  ugel: string | null;
  people: number;
};

const selectObserved = (tx: Transaction, path: PlacePath) =>
  tx.execute<Observed>(sql`
    select f.id as "formId", f.name as form, f.contract, m.id as "roundId", m.year, m.number,
      m.starts_on::text as "startsOn", u.code as ugel, o.people
    from (select fv.form_id, v.round_id, count(distinct ${WHO})::int as people
      from ${visits} v join ${visitFormVersions} fv on fv.id = v.form_version_id
      where v.state = 'done' and v.pair_id is null and v.round_id is not null and v.place <@ ${path}::ltree
      group by fv.form_id, v.round_id) o
    join ${visitForms} f on f.id = o.form_id
    join ${monitoringRounds} m on m.id = o.round_id
    left join ${places} u on u.path = m.place and u.kind = 'ugel' and not u.path @> ${path}::ltree
    order by f.name collate "es-x-icu", f.id, m.starts_on, m.number, m.id
    limit 1000`);

/** What a form asks, and whether the reader reads what was seen in some visit that was made with it at a place. */
async function selectContent(tx: Transaction, formId: string, path: PlacePath) {
  const [latest] = await tx
    .select({
      content: visitFormVersions.content,
      readsSome: sql<boolean>`exists (select from ${visitRecords} r join ${visits} v on v.id = r.visit_id
        join ${visitFormVersions} w on w.id = v.form_version_id
        where w.form_id = ${formId} and v.place <@ ${path}::ltree)`,
    })
    .from(visitFormVersions)
    .where(and(eq(visitFormVersions.formId, formId), isNotNull(visitFormVersions.publishedAt)))
    .orderBy(desc(visitFormVersions.number))
    .limit(1);
  return latest ?? null;
}

/** Every item of a place in some rounds, and one of them in each of its parts. */
async function selectRows(
  tx: Transaction,
  asked: { path: PlacePath; parts: PlacePath[]; formId: string; item: string; year: number },
) {
  const t = visitTotals;
  const rows = await tx
    .select({
      place: t.place,
      roundId: t.roundId,
      itemKey: t.itemKey,
      counts: t.counts,
      people: t.people,
      countedAt: t.countedAt,
    })
    .from(t)
    .innerJoin(monitoringRounds, eq(monitoringRounds.id, t.roundId))
    .where(
      and(
        eq(t.formId, asked.formId),
        eq(monitoringRounds.year, asked.year),
        sql`(${t.place} = ${asked.path}::ltree or (${t.itemKey} = ${asked.item} and ${t.place} = any(${pathList(asked.parts)})))`,
      ),
    );
  return rows satisfies ResultRow[];
}

/** The place that is shown, and those to choose from: of several that the reader reads, the first. */
async function selectShownPlace(tx: Transaction, actor: Actor, asked: PlacePath | undefined) {
  const scope = await selectVisitScope(tx, actor, asked);
  if (!scope) return null;
  const [first] = scope.parts;
  if (!scope.place) return first ? { ...scope, place: first, parts: [], choices: scope.parts } : null;
  const isRead = (path: PlacePath) => isWithin(path, scope.tops);
  const parts = scope.parts.filter(({ kind }) => kind !== "school");
  const choices = [...scope.line.filter(({ path }) => isRead(path)), scope.place, ...parts];
  return { ...scope, place: scope.place, parts, choices };
}

const distinct = <T, K>(all: T[], key: (one: T) => K): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
];

/** The form that is shown, of those that were used at the place: the one asked for, or that with which most were observed. */
function shownForm(observed: Observed[], asked: string | undefined) {
  const of = (formId: string) => observed.filter((row) => row.formId === formId);
  const people = (formId: string) => of(formId).reduce((sum, row) => sum + row.people, 0);
  const forms = distinct(observed, ({ formId }) => formId).map(({ formId, form, contract }) => ({
    ...{ id: formId, name: form, contract },
  }));
  const form =
    forms.find(({ id }) => id === asked) ?? forms.toSorted((a, b) => people(b.id) - people(a.id))[0];
  return { forms, form, used: form ? of(form.id) : [] };
}

/**
 * What the visits of a place say together, in each round of a year: from the sums alone, whoever asks. `null` when the place
 * is not the reader's; without form when nobody was observed there yet.
 */
export function getVisitResults(actor: Actor, filters: VisitResultFilters) {
  return asActor(actor, async (tx) => {
    const shown = await selectShownPlace(tx, actor, filters.lugar);
    if (!shown) return null;
    const observed = shown.place.kind === "school" ? [] : [...(await selectObserved(tx, shown.place.path))];
    const { forms, form, used } = shownForm(observed, filters.ficha);
    const years = distinct(
      used.map(({ year }) => year),
      (year) => year,
    ).sort((a, b) => b - a);
    const year = filters.anio && years.includes(filters.anio) ? filters.anio : years[0];
    const rounds = used.filter((row) => row.year === year);
    const latest = form ? await selectContent(tx, form.id, shown.place.path) : null;
    const content = latest?.content;
    const blocks = content ? shownBlocks(content) : [];
    const level = content ? levelItem(content) : [];
    const items = [...level, ...blocks.flatMap((block) => block.items), COMMITMENTS_ITEM];
    const item = items.find(({ key }) => key === (filters.item ?? LEVEL_KEY)) ?? items[0] ?? COMMITMENTS_ITEM;
    const parts = shown.parts.map(({ path }) => path);
    const rows =
      form && year
        ? await selectRows(tx, { path: shown.place.path, parts, formId: form.id, item: item.key, year })
        : [];
    const readsSome = latest?.readsSome ?? false;
    return {
      ...shown,
      readsSome,
      forms,
      form: form ?? null,
      years,
      year: year ?? null,
      rounds,
      blocks,
      level,
      items,
      item,
      rows,
    };
  });
}

export type VisitResults = NonNullable<Awaited<ReturnType<typeof getVisitResults>>>;
export type ShownRound = VisitResults["rounds"][number];
