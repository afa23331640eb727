import { z } from "zod";
import { scalePresets, visitContracts, visitKinds } from "@/db/visit-values";
import { isPlacePath } from "@/lib/access/place";
import { choice, line, maybe, paragraphs, uuid, version } from "@/lib/forms/fields";
import { MOST_BLOCKS, MOST_COMMITMENTS, MOST_ITEMS, MOST_LEVELS, MOST_OPTIONS, NOT_KEYS } from "./rules";

/** Answers are kept under it: a plain word that no object has of its own. */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,60}$/i)
  .refine((text) => !NOT_KEYS.includes(text));

const text = (max: number) => z.string().max(max);
const said = (max: number) => text(max).min(1);
const hundredths = (max: number) => z.number().min(0).max(max).multipleOf(0.01);

const ascending = (values: number[]) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
const distinct = (values: string[]) => new Set(values).size === values.length;
const keysOf = (rows: { key: string }[]) => rows.map((row) => row.key);

const levelsScale = z.object({
  kind: z.literal("levels"),
  preset: z.enum(scalePresets),
  options: z
    .array(z.object({ key, label: said(60), descriptor: text(1200), points: hundredths(100) }))
    .min(2)
    .max(MOST_OPTIONS)
    .refine((options) => distinct(keysOf(options)), "Dos opciones tienen la misma clave.")
    .refine(
      (options) => ascending(options.map(({ points }) => points)),
      "Las opciones van de la menor a la mayor: cada una da más puntos que la anterior.",
    ),
  na: z.boolean(),
});

const numberScale = z
  .object({ kind: z.literal("number"), min: z.number(), max: z.number(), unit: text(40) })
  .refine(({ min, max }) => min < max, "El mínimo es menor que el máximo.");

const scaleSchema = z.discriminatedUnion("kind", [
  levelsScale,
  numberScale,
  z.object({ kind: z.literal("text") }),
]);

/** What is looked at, as a version keeps it. */
export const formItemSchema = z.object({
  key,
  text: said(400),
  help: text(1200),
  scale: scaleSchema,
  weight: hundredths(100),
  required: z.boolean(),
  asksEvidence: z.boolean(),
  asksFinding: z.boolean(),
  bank: z.array(said(300)).max(MOST_COMMITMENTS),
});

const formBlockSchema = z.object({
  key,
  title: said(160),
  help: text(1200),
  kind: z.enum(["items", "matrix"]),
  items: z.array(formItemSchema).max(MOST_ITEMS),
});

/** How points become a level, as a version keeps it. */
export const levelRuleSchema = z
  .object({
    basis: z.enum(["percent", "points"]),
    levels: z
      .array(z.object({ key, label: said(60), from: hundredths(10_000) }))
      .min(2)
      .max(MOST_LEVELS)
      .refine((levels) => distinct(keysOf(levels)), "Dos niveles tienen la misma clave.")
      .refine(
        (levels) => ascending(levels.map(({ from }) => from)),
        "Los niveles van del menor al mayor: cada uno empieza más arriba que el anterior.",
      ),
  })
  .refine(
    ({ basis, levels }) => basis === "points" || levels.every(({ from }) => from <= 100),
    "Un porcentaje no pasa de 100.",
  );

/**
 * A version of a form whose pieces fit together: keys that are the only ones of their kind, scales and levels in
 * order, nothing beyond its limits. Whether it is complete enough to be published is another question.
 */
export const formContentSchema = z
  .object({
    purpose: text(2000),
    blocks: z
      .array(formBlockSchema)
      .max(MOST_BLOCKS)
      .refine((blocks) => distinct(keysOf(blocks)), "Dos bloques tienen la misma clave."),
    rule: levelRuleSchema.nullable(),
  })
  .refine(
    ({ blocks }) => distinct(blocks.flatMap(({ items }) => keysOf(items))),
    "Dos ítems tienen la misma clave.",
  )
  .refine(
    ({ blocks }) => blocks.reduce((sum, { items }) => sum + items.length, 0) <= MOST_ITEMS,
    `Una ficha tiene ${MOST_ITEMS} ítems como máximo.`,
  );

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

const named = {
  name: line("el nombre de la ficha", 120),
  kind: choice(visitKinds, "para qué clase de visita es"),
  contract: choice(visitContracts, "quién leerá lo que se anote"),
};

/** A new form, with the id that it will have: blank, from a usual one by its key, or from another form by its id. */
export const createFormSchema = z.object({
  ...{
    formId: uuid(),
    place: z.string({ error: "Elija de dónde es la ficha." }).refine(isPlacePath, INVALID),
  },
  ...named,
  purpose: maybe(paragraphs("para qué es", 2000)),
  start: z.string({ error: INVALID }).regex(/^[a-z0-9-]{1,40}$/, INVALID),
});
export type CreateForm = z.output<typeof createFormSchema>;

/** A form as somebody saw it: `version` is its own, not that of its draft. */
const formSeen = { formId: uuid(), version: version() };

/** What a form is called. Its kind and its contract stay as they are once a version was published. */
export const renameFormSchema = z.object({
  ...formSeen,
  ...named,
  kind: named.kind.optional(),
  contract: named.contract.optional(),
});
export type RenameForm = z.output<typeof renameFormSchema>;

export const formSeenSchema = z.object(formSeen);
export type FormSeen = z.output<typeof formSeenSchema>;

/** The draft of a form as somebody saw it. */
export const publishFormSchema = z.object({ formId: uuid(), version: version() });
export type PublishForm = z.output<typeof publishFormSchema>;

export const retireFormSchema = z.object({ ...formSeen, reason: paragraphs("por qué se retira", 500) });
export type RetireForm = z.output<typeof retireFormSchema>;

/** What the address of a form may carry: the version that is read. */
export const formSearchSchema = z.object({
  version: z.coerce.number().int().min(1).max(30_000).optional().catch(undefined),
});
