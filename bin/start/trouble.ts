import { EmbeddedTrouble } from "@/db/embedded/trouble";
import { WrongEnvironment } from "@/lib/env";

/** Something that whoever starts the program can mend; the message says what and how, in Spanish. */
export class Trouble extends Error {}

/** What to print of an error: the sentence when it was foreseen, everything when it is a defect. */
export function explain(error: unknown): string {
  if (error instanceof WrongEnvironment)
    return `Falta configurar el entorno:\n${error.message}\nVea docs/operacion.md.`;
  if (error instanceof Trouble || error instanceof EmbeddedTrouble) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
