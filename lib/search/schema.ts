import { z } from "zod";

/** What the address of a search may carry. */
export const searchSchema = z.object({ q: z.string().trim().max(80).catch("").default("") });
