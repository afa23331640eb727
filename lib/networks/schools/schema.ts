import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { day, line, uuid } from "@/lib/forms/fields";

const path = z
  .string({ error: "Elija la red." })
  .refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla.");

export const moveSchoolSchema = z.object({
  institutionId: uuid(),
  /** The node where the school stands now: another one means that it moved meanwhile. */
  node: path,
  /** The network that takes it, or the UGEL when it leaves its network for none. */
  to: path,
  on: day("desde qué día"),
  reason: line("el motivo", 300),
});
export type MoveSchool = z.output<typeof moveSchoolSchema>;

export const placeSchoolsSchema = z.object({
  to: path,
  institutionIds: z.array(uuid()).min(1, "Elija al menos un colegio.").max(200),
  on: day("desde qué día"),
  reason: line("el motivo", 300),
});
export type PlaceSchools = z.output<typeof placeSchoolsSchema>;
