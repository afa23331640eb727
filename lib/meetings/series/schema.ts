import { z } from "zod";
import { meetingKinds } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, optionalDay, uuid, version, whole } from "@/lib/forms/fields";
import { clockTime, endsAfterStart, meetingSetting } from "../drafting/schema";
import { ordinals, type Pattern, weekdays } from "./rules";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

const described = {
  name: line("el nombre de la serie"),
  every: choice(["month_weekday", "month_day", "week", "fortnight"], "cada cuánto se reúnen"),
  ordinal: choice(ordinals.map(String) as [string, ...string[]], "qué semana del mes").optional(),
  weekday: choice(weekdays, "el día de la semana").optional(),
  monthDay: whole("el día del mes", { min: 1, max: 31 }).optional(),
  startsOn: day("desde qué día"),
  endsOn: optionalDay("hasta qué día"),
  startsAt: clockTime("la hora de inicio"),
  endsAt: clockTime("la hora de término"),
  ...meetingSetting,
};

type Described = { [K in "every" | "ordinal" | "weekday" | "monthDay"]?: unknown };
type Typed = Described & { startsOn: string; endsOn?: string; startsAt: string; endsAt: string };

/** What each way of coming back needs to be said. */
const missing = ({ every, ordinal, weekday, monthDay }: Described) =>
  every === "month_day"
    ? [monthDay === undefined && { path: "monthDay", error: "Escriba el día del mes, de 1 a 31." }]
    : [
        weekday === undefined && { path: "weekday", error: "Elija el día de la semana." },
        every === "month_weekday" &&
          ordinal === undefined && { path: "ordinal", error: "Elija qué semana del mes." },
      ];

const complete = (typed: Typed, context: z.RefinementCtx) => {
  for (const problem of missing(typed))
    if (problem) context.addIssue({ code: "custom", path: [problem.path], message: problem.error });
  if (typed.endsOn && typed.endsOn < typed.startsOn)
    context.addIssue({ code: "custom", path: ["endsOn"], message: "Termina antes de empezar." });
  if (!endsAfterStart.test(typed))
    context.addIssue({
      code: "custom",
      path: endsAfterStart.error.path,
      message: endsAfterStart.error.error,
    });
};

export const createSeriesSchema = z
  .object({
    place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    kind: choice(meetingKinds, "qué clase de reunión es"),
    ...described,
  })
  .superRefine(complete);
export type CreateSeries = z.output<typeof createSeriesSchema>;

export const editSeriesSchema = z
  .object({ seriesId: uuid(), version: version(), ...described })
  .superRefine(complete);
export type EditSeries = z.output<typeof editSeriesSchema>;

export const closeSeriesSchema = z.object({ seriesId: uuid(), version: version() });
export type CloseSeries = z.output<typeof closeSeriesSchema>;

export const skipDaySchema = z.object({ seriesId: uuid(), version: version(), day: day("el día") });
export type SkipDay = z.output<typeof skipDaySchema>;

/** The pattern that a checked form describes. */
export function patternIn({
  every,
  ordinal,
  weekday,
  monthDay,
}: Pick<EditSeries, "every" | "ordinal" | "weekday" | "monthDay">): Pattern {
  const day = weekday ?? "MO";
  if (every === "month_day") return { every, monthDay: monthDay ?? 1 };
  if (every === "month_weekday")
    return { every, weekday: day, ordinal: ordinals.find((one) => String(one) === ordinal) ?? 1 };
  return { every, weekday: day };
}
