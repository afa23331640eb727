import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** A node of the territory: `r1.u5.n12`. Labels are surrogates that never change. */
export const ltree = customType<{ data: string; driverData: string }>({ dataType: () => "ltree" });

/** Text compared without regard to case. */
export const citext = customType<{ data: string; driverData: string }>({ dataType: () => "citext" });

export const id = () => uuid("id").primaryKey().default(sql`uuidv7()`);

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();

/** Every edit carries the version it was opened with; each save adds one. */
export const version = () => integer("version").notNull().default(1);
