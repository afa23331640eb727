import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import type { PlaceKind } from "@/db/values";
import type { FormContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { lineOf, type PlacePath, regionOf } from "@/lib/access/place";

/** A region or a UGEL that stands: what keeps forms and rounds. */
export async function selectKeptPlace(tx: Transaction, path: PlacePath) {
  const [place] = await tx
    .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(and(eq(places.path, path), inArray(places.kind, ["region", "ugel"]), isNull(places.closedOn)));
  return place ?? null;
}

/** The forms that a visit at a place may be planned with today: published, not retired, its UGEL's and the region's. */
export const selectUsableForms = (tx: Transaction, place: PlacePath) =>
  tx
    .select({
      formId: visitForms.id,
      versionId: visitFormVersions.id,
      name: visitForms.name,
      kind: visitForms.kind,
      contract: visitForms.contract,
      number: visitFormVersions.number,
    })
    .from(visitForms)
    .innerJoin(visitFormVersions, eq(visitFormVersions.id, visitForms.currentVersionId))
    .where(and(sql`${visitForms.place} @> ${place}::ltree`, isNull(visitForms.retiredAt)))
    .orderBy(asc(sql`${visitForms.name} collate "es-x-icu"`), asc(visitForms.id));

type Place = { path: PlacePath; kind: PlaceKind; code: string; name: string };

const formRow = {
  id: visitForms.id,
  place: sql<Place>`json_build_object('path', ${places.path}::text, 'kind', ${places.kind}, 'code', ${places.code}, 'name', ${places.name})`,
  name: visitForms.name,
  kind: visitForms.kind,
  contract: visitForms.contract,
  currentVersionId: visitForms.currentVersionId,
  retiredAt: visitForms.retiredAt,
  retiredReason: visitForms.retiredReason,
  version: visitForms.version,
};

/** Only versions that the actor may see: published, or drafts of hers to keep. */
const seen = (what: string) =>
  sql`(select ${sql.raw(what)} from ${visitFormVersions} v where v.form_id = ${visitForms.id}`;

/** The forms of a region that the actor may see, those in use first; a form nobody published is seen by its keepers. */
export const listForms = (actor: Actor, region: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .select({
        ...formRow,
        number: sql<number | null>`${seen("max(v.number)")} and v.published_at is not null)`,
        purpose: sql<string>`${seen("v.content ->> 'purpose'")} order by v.published_at is null, v.number desc limit 1)`,
        items: sql<number>`${seen("(select coalesce(sum(jsonb_array_length(b -> 'items')), 0)::int from jsonb_array_elements(v.content -> 'blocks') b)")}
          order by v.published_at is null, v.number desc limit 1)`,
        draft: sql<boolean>`exists ${seen("1")} and v.published_at is null)`,
      })
      .from(visitForms)
      .innerJoin(places, eq(places.path, visitForms.place))
      .where(and(sql`${visitForms.place} <@ ${regionOf(region)}::ltree`, sql`exists ${seen("1")})`))
      .orderBy(
        sql`${visitForms.retiredAt} is not null`,
        asc(visitForms.place),
        asc(sql`${visitForms.name} collate "es-x-icu"`),
      )
      .limit(100),
  );

export type ListedForm = Awaited<ReturnType<typeof listForms>>[number];

const lastPublished = sql`max(${visitFormVersions.number}) filter (where ${visitFormVersions.publishedAt} is not null) over ()`;

/**
 * A form with its versions that the actor may see, the latest first; `null` when there is none for her. The content
 * comes with the draft, the latest that was published and the one that is asked for by its number.
 */
export const getForm = (actor: Actor, formId: string, number = 0) =>
  asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        form: formRow,
        id: visitFormVersions.id,
        number: visitFormVersions.number,
        publishedAt: visitFormVersions.publishedAt,
        updatedAt: visitFormVersions.updatedAt,
        version: visitFormVersions.version,
        content: sql<FormContent | null>`case when ${visitFormVersions.publishedAt} is null
          or ${visitFormVersions.number} in (${lastPublished}, ${number}) then ${visitFormVersions.content} end`,
      })
      .from(visitForms)
      .innerJoin(places, eq(places.path, visitForms.place))
      .innerJoin(visitFormVersions, eq(visitFormVersions.formId, visitForms.id))
      .where(eq(visitForms.id, formId))
      .orderBy(desc(visitFormVersions.number))
      .limit(200);
    const [first] = rows;
    if (!first) return null;
    const versions = rows.map(({ form: _, ...version }) => version);
    return {
      ...first.form,
      published: versions.filter(({ publishedAt }) => publishedAt !== null),
      draft: versions.find(({ publishedAt }) => publishedAt === null) ?? null,
    };
  });

export type Form = NonNullable<Awaited<ReturnType<typeof getForm>>>;

/** Published forms of the places of a region, to start another from: their names and their latest version. */
export const listFormsToCopy = (actor: Actor, place: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .select({
        id: visitForms.id,
        name: visitForms.name,
        kind: visitForms.kind,
        contract: visitForms.contract,
      })
      .from(visitForms)
      .where(
        and(
          or(inArray(visitForms.place, lineOf(place)), sql`${visitForms.place} <@ ${place}::ltree`),
          isNotNull(visitForms.currentVersionId),
          isNull(visitForms.retiredAt),
        ),
      )
      .orderBy(asc(sql`${visitForms.name} collate "es-x-icu"`))
      .limit(60),
  );
