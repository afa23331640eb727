import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { officialYears } from "@/db/schema/settings";
import type { Role } from "@/db/values";
import { type Actor, placesWhere, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays, today } from "@/lib/dates/dates";
import { correctionsForInbox } from "@/lib/networks/corrections/queries";

const SHOWN = 8;
/** How long before its end a designation starts to be announced. */
const NOTICE_DAYS = 60;

const array = (paths: string[]) => sql`${`{${paths.join(",")}}`}::ltree[]`;

/** Networks of the actor's places with some of their four offices vacant: the first, and how many there are. */
async function selectVacancies(tx: Transaction, actor: Actor, day: string) {
  const networks = await tx
    .select({ path: places.path, code: places.code, name: places.name })
    .from(places)
    .where(
      and(
        eq(places.kind, "network"),
        isNull(places.closedOn),
        sql`${places.path} <@ any(${array(scopesOf(actor).own)})`,
      ),
    )
    .orderBy(asc(places.code));
  if (networks.length === 0) return [];
  const held = await tx
    .select({ place: appointments.place, roles: sql<Role[]>`array_agg(distinct ${appointments.role}::text)` })
    .from(appointments)
    .where(
      and(
        inArray(appointments.role, [...NETWORK_OFFICES]),
        sql`${appointments.startsOn} <= ${day}::date`,
        sql`coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
      ),
    )
    .groupBy(appointments.place);
  const rolesAt = new Map(held.map(({ place, roles }) => [place, roles]));
  const vacant = networks.flatMap(({ path, code, name }) => {
    const missing = NETWORK_OFFICES.filter((role) => !rolesAt.get(path)?.includes(role));
    return missing.length > 0 ? [{ code, name, missing }] : [];
  });
  return vacant.slice(0, SHOWN).map((row) => ({ ...row, total: vacant.length }));
}

/** Designations of the actor, and of the places whose people she manages, that end soon. */
const selectEndings = (tx: Transaction, actor: Actor, day: string) =>
  tx
    .select({
      personId: people.id,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      role: appointments.role,
      endsOn: sql<string>`${appointments.endsOn}::text`,
      placeKind: places.kind,
      placeCode: places.code,
      placeName: places.name,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .innerJoin(places, eq(places.path, appointments.place))
    .where(
      and(
        sql`${appointments.endsOn} between ${day}::date and ${addDays(day, NOTICE_DAYS)}::date`,
        sql`(${appointments.personId} = ${actor.personId} or ${appointments.place} <@ any(${array(scopesOf(actor).manage)}))`,
      ),
    )
    .orderBy(asc(appointments.endsOn), asc(people.familyNames))
    .limit(SHOWN);

/** People who have not come in, and the corrections of schools that wait or were answered: asked at once. */
async function selectWaiting(tx: Transaction, actor: Actor, now: Date) {
  const [row] = await tx
    .select({ invited: count(), ...correctionsForInbox(actor, now) })
    .from(accounts)
    .where(eq(accounts.state, "invited"));
  const { invited = 0, waiting = [], answered = [] } = row ?? {};
  return { invited: scopesOf(actor).manage.length > 0 ? invited : 0, corrections: { waiting, answered } };
}

async function isYearNamed(tx: Transaction, region: string, year: number) {
  const [row] = await tx
    .select({ year: officialYears.year })
    .from(officialYears)
    .where(and(eq(officialYears.place, region), eq(officialYears.year, year)));
  return Boolean(row);
}

/** What waits for the actor: vacant offices, designations that end, people who have not come in, settings. */
export function getInbox(actor: Actor, now = new Date()) {
  const day = today(now);
  const year = Number(day.slice(0, 4));
  const [region] = placesWhere(actor, "settings.edit");
  return asActor(actor, async (tx) => ({
    vacancies: await selectVacancies(tx, actor, day),
    endings: await selectEndings(tx, actor, day),
    ...(await selectWaiting(tx, actor, now)),
    unnamedYear: region && !(await isYearNamed(tx, region, year)) ? year : null,
  }));
}
