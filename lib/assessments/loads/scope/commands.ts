import type { Owner } from "@/db/copy";
import type { PlacePath } from "@/lib/access/place";
import { SERVICES } from "../../assessed/queries";
import type { LoadPart } from "../rules";

type Scope = LoadPart & {
  id: string;
  place: PlacePath;
};

/**
 * Sets apart, until the transaction ends, the services whose results a load may replace: those of its place as they
 * stand today, and those that it was read with though their school moved since. Of a part of a school, one.
 */
export async function findScope(owner: Owner, { id, place, serviceId, grade, section }: Scope) {
  await owner.query(
    `create temporary table load_scope on commit drop as
     select w.id, w.number, w.stage, w.node, w.active, $3::smallint as grade, $4::text as section from ${SERVICES}
     where (w.node <@ $1 and ($2::uuid is null or w.id = $2))
       or w.id in (select service_id from result_sections where load_id = $5)`,
    [place, serviceId, grade, section, id],
  );
  // Nobody knows how big a new table is: without this, each of its rows would be looked for in all the others.
  await owner.query("analyze load_scope");
}

/** In SQL: whether a row of a service of the scope, as `w`, is of the part that the load is of. */
export const inPart = (row: string) =>
  `(w.grade is null or ${row}.grade = w.grade) and (w.section is null or ${row}.section = w.section)`;
