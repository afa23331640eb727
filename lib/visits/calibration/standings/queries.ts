import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlaceKind, Role } from "@/db/values";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { rolesThat } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import { selectFormsAround, selectLastCalibrations } from "../queries";
import { standingOf } from "../rules";
import type { StandingFilters } from "./schema";

export const STANDINGS_PER_PAGE = 60;

type HeldOffice = { role: Role; kind: PlaceKind; code: string; name: string };

/** Who may observe today at some places or below, alphabetically, each with where she serves there. */
async function selectObservers(tx: Transaction, scope: PlacePath[], day: string, page: number) {
  const scoped: SQL | undefined = and(
    inArray(appointments.role, rolesThat("visit.observe")),
    sql`${appointments.place} <@ any(${`{${scope.join(",")}}`}::ltree[])`,
    sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
  );
  const rows = await tx
    .select({
      personId: people.id,
      name: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      offices: sql<
        HeldOffice[]
      >`json_agg(json_build_object('role', ${appointments.role}, 'kind', ${places.kind},
        'code', ${places.code}, 'name', ${places.name}) order by ${places.path})`,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(appointments)
    .innerJoin(people, sql`${people.id} = ${appointments.personId}`)
    .innerJoin(places, sql`${places.path} = ${appointments.place}`)
    .where(scoped)
    .groupBy(people.id)
    .orderBy(
      sql`${people.familyNames} collate "es-x-icu"`,
      sql`${people.givenNames} collate "es-x-icu"`,
      people.id,
    )
    .limit(STANDINGS_PER_PAGE)
    .offset((page - 1) * STANDINGS_PER_PAGE);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Who of the actor's networks may score alone with a form, and until when: alphabetically. */
export const listStandings = (actor: Actor, { ficha, pagina }: StandingFilters, now = new Date()) =>
  asActor(actor, async (tx) => {
    const day = today(now);
    const scope = placesWhere(actor, "visit.plan");
    const forms = await selectFormsAround(tx, scope);
    const form = forms.find(({ id }) => id === ficha) ?? forms.find(({ required }) => required) ?? forms[0];
    if (!form) return { forms, form: null, rows: [], total: 0, day };
    const { rows, total } = await selectObservers(tx, scope, day, pagina);
    const last = await selectLastCalibrations(
      tx,
      rows.map(({ personId }) => personId),
      [form.id],
    );
    return {
      ...{ forms, form, total, day },
      rows: rows.map((row) => ({
        ...row,
        standing: standingOf(
          form.required,
          last.find(({ personId }) => personId === row.personId),
          day,
        ),
      })),
    };
  });
