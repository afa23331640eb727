import { z } from "zod";
import { uuid } from "@/lib/forms/fields";

/** Somebody of the region who may read a draft, or not any more. */
export const releaseGuestSchema = z.object({ draftId: uuid(), personId: uuid() });
export type ReleaseGuest = z.output<typeof releaseGuestSchema>;
