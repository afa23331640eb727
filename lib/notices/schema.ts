import { z } from "zod";
import { digestRhythms } from "@/db/release-values";
import { choice, version, whole } from "@/lib/forms/fields";
import { FIRST_HOUR, isAlwaysQuiet, LAST_HOUR } from "./rules";

/** When each notice leaves. */
export const noticeMoments = ["immediate", "digest"] as const;

const hour = (what: string) => whole(what, { min: 0, max: 23 });

export const editNoticesSchema = z
  .object({
    moment: choice(noticeMoments, "cuándo quiere cada aviso"),
    digest: choice(digestRhythms, "cada cuánto quiere el resumen"),
    quietFrom: hour("desde qué hora"),
    quietTo: hour("hasta qué hora"),
    version: version(0),
  })
  .refine((said) => !isAlwaysQuiet(said), {
    path: ["quietTo"],
    error: `Los recordatorios y el resumen salen entre las ${FIRST_HOUR}:00 y las ${LAST_HOUR}:00: deje libre alguna de esas horas.`,
  });
export type EditNotices = z.output<typeof editNoticesSchema>;

/** By the link of a mail: what the link says is checked, not believed. */
export const stopNoticesSchema = z.object({ token: z.string().max(200) });
export type StopNotices = z.output<typeof stopNoticesSchema>;
