import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { day, line, uuid } from "@/lib/forms/fields";

const path = z.string().refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla.");

export const redesignSchema = z.object({
  ugel: path,
  on: day("desde qué día"),
  reason: line("la resolución o el motivo", 300),
  moves: z
    .array(z.object({ institutionId: uuid(), /** The node where it stands. */ node: path, to: path }), {
      error: "Elija al menos un colegio y a qué red iría.",
    })
    .min(1, "Elija al menos un colegio y a qué red iría.")
    .max(400, "Son demasiados cambios a la vez. Aplíquelos en dos partes."),
});
export type Redesign = z.output<typeof redesignSchema>;

const NETWORK = /^\d{2}-[0-9A-Z]{2,4}$/;
const SITE = /^\d{6}$/;

/** A trial as its address carries it: the networks that are looked at, and where each school would go. */
export type Trial = { codes: string[]; destinations: Map<string, string> };

/** Reads `?05-03=si&05-04=si&900123=05-04`. Whatever is neither a network nor a school is ignored. */
export function readTrial(search: Record<string, string>): Trial {
  const codes = Object.keys(search).filter((name) => NETWORK.test(name));
  const moves = Object.entries(search).filter(([name, to]) => SITE.test(name) && codes.includes(to));
  return { codes: codes.toSorted(), destinations: new Map(moves) };
}
