import { z } from "zod";
import {
  checkWeights,
  indicatorDirections,
  type PlanTemplate,
  planChecks,
  planKinds,
  planParts,
} from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, uuid, version } from "@/lib/forms/fields";
import { keyFrom } from "./rules";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";
const KEY = /^[a-z]\w{0,60}$/i;

/** What hangs from it stays: a person never writes it, a new row gets its own. */
const key = z.string().regex(KEY, INVALID).optional();
const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
const whole = (what: string, most: number) =>
  z
    .string({ error: `Escriba ${what}.` })
    .trim()
    .regex(/^\d{1,4}$/, "Escriba un número entero, sin letras ni signos.")
    .transform(Number)
    .pipe(
      z.number().min(1, "El menor número posible es 1.").max(most, `El mayor número posible es ${most}.`),
    );

/** A row of a form in which nobody wrote anything is no row. */
const rows = <T>(row: z.ZodType<T>, most: number) =>
  z
    .array(z.unknown())
    .optional()
    .transform((list): unknown[] => (list ?? []).filter((item) => item !== undefined && item !== null))
    .pipe(z.array(row).max(most, `Use ${most} filas como máximo.`));

function keyed<T extends { key?: string | undefined }>(list: T[], nameOf: (row: T) => string) {
  const taken = list.flatMap((row) => row.key ?? []);
  return list.map((row) => {
    const known = row.key ?? keyFrom(nameOf(row), taken);
    taken.push(known);
    return { ...row, key: known };
  });
}

const byOrder = <T extends { order?: number | undefined }>(list: T[]) =>
  list
    .map(({ order, ...row }, i) => ({ row, order: order ?? i + 1, i }))
    .toSorted((a, b) => a.order - b.order || a.i - b.i)
    .map(({ row }) => row);

const section = z.object({
  key,
  order: whole("el orden", 99).optional(),
  title: line("el título de la sección", 120),
  guidance: z
    .string()
    .trim()
    .max(600, "Use 600 caracteres como máximo.")
    .optional()
    .transform((text) => text ?? ""),
  part: choice(planParts, "qué contiene la sección"),
  mandatory: tick,
});

/** The pieces of what a region asks, as its forms send them: each page edits one. */
export const templatePieces = {
  secciones: z.object({
    sections: rows(section, 30).transform((list) => keyed(byOrder(list), ({ title }) => title)),
  }),
  ambitos: z.object({
    areas: rows(z.object({ key, label: line("el nombre del ámbito", 80), mandatory: tick }), 12).transform(
      (list) => keyed(list, ({ label }) => label),
    ),
  }),
  compromisos: z.object({
    commitments: rows(
      z.object({ number: whole("el número", 99), name: line("el nombre del compromiso", 200) }),
      20,
    ).transform((list) => list.toSorted((a, b) => a.number - b.number)),
  }),
  indicadores: z.object({
    indicators: rows(
      z.object({
        key,
        name: line("el nombre del indicador", 200),
        unit: line("la unidad", 40),
        direction: choice(indicatorDirections, "hacia dónde debe ir"),
      }),
      60,
    ).transform((list) => keyed(list, ({ name }) => name)),
  }),
  revision: z.object({
    checks: z.record(z.enum(planChecks), choice(checkWeights, "cuánto pesa"), {
      error: "Elija cuánto pesa cada revisión.",
    }),
    mostPerMonth: whole("cuántas actividades", 200),
  }),
} satisfies Record<string, z.ZodType<Partial<PlanTemplate>>>;
export type TemplatePiece = keyof typeof templatePieces;

const place = z.string({ error: INVALID }).refine(isPlacePath, INVALID);
const year = z.coerce
  .number({ error: "Escriba el año." })
  .int("Escriba el año.")
  .min(2000, "Escriba un año desde 2000.")
  .max(2100, "Escriba un año hasta 2100.");

const which = {
  region: place,
  kind: choice(planKinds, "la clase de plan"),
  schoolYear: year,
  version: version(0),
};

/** The dates of a campaign; with them a template begins, from another year's or from ours. */
export const templateDatesSchema = z.object({
  ...which,
  copyFrom: year.optional(),
  opensOn: day("desde cuándo se escriben"),
  dueOn: day("hasta cuándo se envían"),
  approvalDueOn: day("hasta cuándo se aprueban"),
});

/** One piece of a template that exists. */
export const templatePieceSchema = z
  .looseObject({
    ...which,
    version: version(),
    piece: z.enum(Object.keys(templatePieces) as [TemplatePiece], { error: INVALID }),
  })
  .transform(({ piece, region, kind, schoolYear, version, ...typed }, context) => {
    const read = templatePieces[piece].safeParse(typed);
    if (!read.success)
      for (const { path, message } of read.error.issues) context.addIssue({ code: "custom", path, message });
    return { region, kind, schoolYear, version, piece, content: (read.data ?? {}) as Partial<PlanTemplate> };
  });

export type DefineTemplate = {
  region: string;
  kind: (typeof planKinds)[number];
  schoolYear: number;
  /** 0 of a new one. */
  version: number;
  /** The year whose template a new one starts from; ours without it. */
  copyFrom?: number | undefined;
  /** What changes of it; the rest stays. */
  content?: Partial<PlanTemplate>;
  /** All three for a new one; without them, those that it has stay. */
  opensOn?: string;
  dueOn?: string;
  approvalDueOn?: string;
};

/** A plan brought up to date with what its region asks now. */
export const updatePlanTemplateSchema = z.object({ planId: uuid(), version: version() });
export type UpdatePlanTemplate = z.output<typeof updatePlanTemplateSchema>;

/** What the address of a new year may carry. */
export const newTemplateSchema = z.object({
  tipo: z.enum(planKinds).optional().catch(undefined),
  anio: year.optional().catch(undefined),
  copia: year.optional().catch(undefined),
});
