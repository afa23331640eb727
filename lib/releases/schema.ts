import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { line } from "@/lib/forms/fields";

/** What a published snapshot of the territory holds. Public pages read this and nothing else. */
export const territorySnapshot = z.object({
  region: z.string(),
  /** The day, in Lima, whose records were counted. */
  countedOn: z.iso.date(),
  /** Whether the data are invented. */
  demo: z.boolean(),
  ugels: z.array(
    z.object({
      code: z.string(),
      seat: z.string(),
      districts: z.number().int(),
      ebNetworks: z.number().int(),
      etpNetworks: z.number().int(),
    }),
  ),
  districts: z.array(
    z.object({
      districtCode: z.string(),
      name: z.string(),
      ugel: z.string(),
      /** That serve the district; one that serves several counts in each. */
      networks: z.number().int(),
      tile: z
        .object({ column: z.number(), row: z.number(), label: z.string(), letters: z.string() })
        .nullable(),
    }),
  ),
  coordinators: z.object({ held: z.number().int(), networks: z.number().int() }),
});
export type TerritorySnapshot = z.output<typeof territorySnapshot>;

export const publishTerritorySchema = z.object({
  region: z.string().refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla."),
  title: line("el título"),
});
export type PublishTerritory = z.output<typeof publishTerritorySchema>;
