import { z } from "zod";
import type { PlanKind } from "@/db/values";
import { line } from "@/lib/forms/fields";

const newVersion = z.coerce
  .number({ error: "La página que abrió ya no es válida. Vuelva a cargarla." })
  .int()
  .min(0, "La página que abrió ya no es válida. Vuelva a cargarla.")
  .max(2_000_000_000, "La página que abrió ya no es válida. Vuelva a cargarla.");

export const nameYearSchema = z.object({
  year: z.coerce
    .number({ error: "Escriba el año." })
    .int()
    .min(2000, "Escriba un año desde 2000.")
    .max(2100, "Escriba un año hasta 2100."),
  /** 0 when the year has no names yet. */
  version: newVersion,
  decadeName: line("el nombre del decenio", 200),
  yearName: line("el nombre del año", 200),
});
export type NameYear = z.output<typeof nameYearSchema>;

/** How what a region sets stands, as the database tells it. */
export type SettingsRow = {
  yearName: string | null;
  campaigns: { kind: PlanKind; opensOn: string; dueOn: string }[];
  assessments: number;
  open: number;
  meetingKinds: number;
  holidays: number;
  rounds: number;
  forms: number;
  papers: number;
  edition: { number: number; publishedAt: string } | null;
  drafts: number;
  offices: number;
  photos: number;
  days: Record<string, number> | null;
};
export type SettingsState = SettingsRow & { year: number };
