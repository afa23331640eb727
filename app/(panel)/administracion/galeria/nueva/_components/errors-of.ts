import { CHOOSE_AGAIN, IN_THE_FUTURE, INCOMPLETE } from "@/lib/releases/gallery/labels";
import { addPhotoSchema } from "@/lib/releases/gallery/schema";

/** What was wrong with a photo that was not taken and with its texts, by the name of each field. */
export function errorsOf(problem: string, typed: Record<string, unknown>, today: string) {
  const errors: Record<string, string[]> = { archivo: [problem === INCOMPLETE ? CHOOSE_AGAIN : problem] };
  const sent = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ""));
  const said = addPhotoSchema.safeParse(sent);
  if (said.data && said.data.takenOn > today) errors.takenOn = [IN_THE_FUTURE];
  for (const { path, message } of said.error?.issues ?? []) {
    const name = String(path[0]);
    errors[name] = [...(errors[name] ?? []), message];
  }
  return errors;
}
