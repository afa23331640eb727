import { desc, eq, sql } from "drizzle-orm";
import { assessments } from "@/db/schema/assessments";
import { holidays, meetingTemplates } from "@/db/schema/meetings";
import { paperTemplates } from "@/db/schema/papers";
import { planTemplates } from "@/db/schema/plans";
import { galleryPhotos, officeContacts, releaseDrafts } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import { officialYears, retentionSettings } from "@/db/schema/settings";
import { monitoringRounds, visitForms } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import type { SettingsRow } from "./schema";

export function listOfficialYears(actor: Actor) {
  return asActor(actor, (tx) => tx.select().from(officialYears).orderBy(desc(officialYears.year)).limit(50));
}

/** The names that head a paper dated in the year; `null` when nobody has set them. */
export function getOfficialYear(actor: Actor, year: number) {
  return asActor(actor, async (tx) => {
    const [row] = await tx.select().from(officialYears).where(eq(officialYears.year, year));
    return row ?? null;
  });
}

/**
 * How everything that a region sets stands, as far as the actor reads it. One statement: each is a count or a line.
 */
export async function getSettingsState(actor: Actor, region: PlacePath, now = new Date()) {
  const year = Number(today(now).slice(0, 4));
  const [row] = await asActor(actor, (tx) =>
    tx.execute<SettingsRow>(sql`select
      (select y.year_name from ${officialYears} y where y.place = ${region} and y.year = ${year}) as "yearName",
      (select coalesce(json_agg(json_build_object('kind', t.kind, 'opensOn', t.opens_on, 'dueOn', t.due_on) order by t.kind), '[]')
        from ${planTemplates} t where t.place = ${region} and t.school_year = ${year}) as campaigns,
      (select count(*)::int from ${assessments} a where a.school_year = ${year}) as assessments,
      (select count(*)::int from ${assessments} a where a.school_year = ${year} and a.state = 'open') as open,
      (select count(*)::int from ${meetingTemplates} m where m.place = ${region}) as "meetingKinds",
      (select count(*)::int from ${holidays} h where h.place = ${region} and date_part('year', h.day) = ${year}) as holidays,
      (select count(*)::int from ${monitoringRounds} r where r.place = ${region} and r.year = ${year}) as rounds,
      (select count(*)::int from ${visitForms} f where f.place = ${region} and f.retired_at is null
        and f.current_version_id is not null) as forms,
      (select count(*)::int from ${paperTemplates} p where p.place = ${region}) as papers,
      (select json_build_object('number', e.number, 'publishedAt', e.published_at) from ${releases} e
        where e.place = ${region} and e.published_at is not null order by e.number desc limit 1) as edition,
      (select count(*)::int from ${releaseDrafts} d where d.place = ${region} and d.state = 'draft') as drafts,
      (select count(*)::int from ${officeContacts} o where o.withdrawn_at is null) as offices,
      (select count(*)::int from ${galleryPhotos} g where g.place = ${region} and g.withdrawn_at is null) as photos,
      (select s.days from ${retentionSettings} s where s.place = ${region}) as days`),
  );
  if (!row) throw new Error("a select without from answers one row");
  return { ...row, year };
}
