import { IN_THE_FUTURE } from "@/lib/releases/gallery/labels";
import { addPhotoSchema } from "@/lib/releases/gallery/schema";

/** What is wrong with the texts of a photo that was not taken, by the name of each field. */
export function errorsOf(typed: Record<string, unknown>, today: string): Record<string, string[]> {
  const sent = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ""));
  const said = addPhotoSchema.safeParse(sent);
  if (said.success) return said.data.takenOn > today ? { takenOn: [IN_THE_FUTURE] } : {};
  const errors: Record<string, string[]> = {};
  for (const { path, message } of said.error.issues) {
    const name = String(path[0]);
    errors[name] = [...(errors[name] ?? []), message];
  }
  return errors;
}
