import { type SQL, sql } from "drizzle-orm";
import type { PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

type Resident = { personId: string; appointmentId: string; email: string };

/** A place, somebody who serves there, and who tries. */
export type Target = { place: PlacePath; resident: Resident; actor: Actor; n: number };

/** How a table is tried: its row at a place, and the statements of each act upon it. */
export type Rows = {
  /** Where its rows may stand; everywhere, when absent. */
  kinds?: PlaceKind[];
  /** Makes the row that is read, changed and deleted. Absent when every place already has one. */
  put?: (target: Target) => SQL;
  where: (target: Target) => SQL;
  insert: (target: Target) => SQL;
  /** Prepares, as the owner, what the insert stands on. */
  before?: (target: Target) => SQL;
  after?: (target: Target) => SQL;
  set: SQL;
};

export const text = (n: number) => String(n).padStart(6, "0");
export const atPlace = ({ place }: Target) => sql`place = ${place}`;
export const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** A school of the UGEL at or above a place, made by the owner for the row to stand on. */
export const institutionAt = ({
  place,
  n,
}: Target) => sql`insert into institutions (id, site_code, name, place, source_date)
  values (${idOf(n)}, ${text(n)}, 'Colegio', subpath(${place}::ltree, 0, 2), '2026-01-01')`;
