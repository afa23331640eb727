import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { optionalLine, uuid, version, whole } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

export const setCapacitySchema = z.object({
  place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  personId: uuid(),
  /** 0 while it is as many as everybody. */
  version: version(0),
  perRound: whole("cuántas visitas puede hacer", { min: 0, max: 99 }),
  note: optionalLine(200).optional(),
});
export type SetCapacity = z.output<typeof setCapacitySchema>;
