import { z } from "zod";
import { uuid, version } from "@/lib/forms/fields";

/** A visit as somebody saw it: every step is refused over another's. */
export const visitVersionSchema = z.object({ visitId: uuid(), version: version() });
export type VisitAsSeen = z.output<typeof visitVersionSchema>;
