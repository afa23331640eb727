import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { day, line, uuid, version, whole } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

const dates = {
  name: line("el nombre del momento", 80),
  startsOn: day("desde cuándo se visita"),
  endsOn: day("hasta cuándo se visita"),
};

const near = (text: string) => text >= "2000-01-01" && text <= "2100-12-31";

function checkDates(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  context: z.core.$RefinementCtx,
) {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (!near(startsOn)) fault("startsOn", "Escriba un día entre 2000 y 2100.");
  else if (endsOn < startsOn) fault("endsOn", "El fin es anterior al inicio.");
  else if (endsOn.slice(0, 4) !== startsOn.slice(0, 4))
    fault("endsOn", "Un momento empieza y termina en el mismo año. Corrija el fin.");
}

/** A round that is opened: its year is that of its days. */
export const openRoundSchema = z
  .object({
    place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    number: whole("el número del momento", { min: 1, max: 9 }),
    ...dates,
  })
  .superRefine(checkDates);
export type OpenRound = z.output<typeof openRoundSchema>;

export const changeRoundSchema = z
  .object({ roundId: uuid(), version: version(), ...dates })
  .superRefine(checkDates);
export type ChangeRound = z.output<typeof changeRoundSchema>;

/** The year that the address asks for. */
export const roundYearSchema = z.object({
  anio: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
