import { z } from "zod";
import type { FormItem, FormScale, LevelRule } from "@/db/visit-values";
import { choice, decimal, line, optionalLine, paragraphs, uuid, version } from "@/lib/forms/fields";
import { scaleChoices } from "../labels";
import { MOST_COMMITMENTS, MOST_LEVELS, MOST_OPTIONS } from "../rules";
import { freshKey } from "./rules";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** The draft of a form as somebody saw it. */
const draft = { formId: uuid(), version: version() };

const KEY = /^[a-z][a-z0-9_]{0,60}$/i;
const key = z.string({ error: INVALID }).regex(KEY, INVALID);
/** Of something new, none. */
const ownKey = key.optional().transform((text) => text ?? null);
const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
const optionalText = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text : undefined))
    .pipe(paragraphs("el texto", max).optional())
    .transform((text) => text ?? "");

/** A row of a form in which nobody wrote anything is no row. */
const rows = <T>(row: z.ZodType<T>, most: number, what: string) =>
  z
    .array(z.unknown())
    .optional()
    .transform((list): unknown[] =>
      (list ?? []).filter(
        (item) => typeof item === "object" && item !== null && Object.keys(item).length > 0,
      ),
    )
    .pipe(z.array(row).max(most, `Use ${most} ${what} como máximo.`));

function keyed<R extends { key?: string | undefined; label: string }>(list: R[]) {
  const taken = list.flatMap((row) => row.key ?? []);
  return list.map((row) => {
    const own = row.key ?? freshKey(row.label, taken);
    taken.push(own);
    return { ...row, key: own };
  });
}

/** The place in the form of each row that does not go up, and of each key that comes twice. */
function checkOrder(
  list: { key: string; value: number }[],
  at: (row: number) => (string | number)[],
  message: string,
  context: z.core.$RefinementCtx,
) {
  list.forEach(({ value, key: own }, i) => {
    const before = list[i - 1];
    if (before && value <= before.value) context.addIssue({ code: "custom", path: at(i), message });
    if (list.findIndex((other) => other.key === own) < i)
      context.addIssue({ code: "custom", path: at(i), message: INVALID });
  });
}

export const purposeSchema = z.object({ ...draft, purpose: paragraphs("para qué es la ficha", 2000) });

export const blockSchema = z
  .object({
    ...draft,
    key: ownKey,
    title: line("el título del bloque", 160),
    help: optionalText(1200),
    kind: choice(["items", "matrix"], "qué contiene el bloque"),
  })
  .transform(({ formId, version, key, ...block }) => ({
    ...{ formId, version },
    edit: { piece: "block" as const, key, block },
  }));

const option = z.object({
  key: key.optional(),
  label: line("cómo se llama", 60),
  descriptor: optionalText(1200),
  points: decimal("los puntos", { min: 0, max: 100 }),
});

const bank = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? "")
      .split("\n")
      .map((one) =>
        one
          .normalize("NFC")
          .replace(/\p{Cc}|\p{Cf}/gu, " ")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().max(300, "Cada compromiso tiene 300 caracteres como máximo."))
      .max(MOST_COMMITMENTS, `Escriba ${MOST_COMMITMENTS} compromisos como máximo, uno por línea.`),
  );

const itemFields = z.object({
  ...draft,
  key: ownKey,
  blockKey: key,
  scale: choice(scaleChoices, "cómo se responde"),
  text: line("qué se mira", 400),
  help: optionalText(1200),
  na: tick,
  options: rows(option, MOST_OPTIONS, "opciones"),
  min: decimal("el mínimo", { min: -100_000, max: 1_000_000 }).optional(),
  max: decimal("el máximo", { min: -100_000, max: 1_000_000 }).optional(),
  unit: optionalLine(40),
  weight: decimal("cuánto cuenta", { min: 0, max: 100 }).optional(),
  required: tick,
  asksEvidence: tick,
  asksFinding: tick,
  bank,
});
type ItemFields = z.output<typeof itemFields>;

const NOT_ASCENDING =
  "Las opciones van de la menor a la mayor: esta da tantos puntos como la anterior, o menos.";

function scaleOf(typed: ItemFields, context: z.core.$RefinementCtx): FormScale {
  const { scale, na, min, max, unit = "" } = typed;
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (scale === "text") return { kind: "text" };
  if (scale === "number") {
    if (min === undefined) fault("min", "Escriba el menor número posible.");
    if (max === undefined) fault("max", "Escriba el mayor número posible.");
    if (min !== undefined && max !== undefined && min >= max)
      fault("max", "El mayor número posible es menor o igual que el mínimo. Corrija uno de los dos.");
    return { kind: "number", min: min ?? 0, max: max ?? 0, unit };
  }
  const options = keyed(typed.options);
  if (options.length < 2) fault("options", "Escriba al menos dos opciones.");
  const inOrder = options.map(({ key: own, points }) => ({ key: own, value: points }));
  checkOrder(inOrder, (i) => ["options", i, "points"], NOT_ASCENDING, context);
  return { kind: "levels", preset: scale, options, na };
}

/** An item of a draft, as its page sends it. What its scale does not use is left out. */
export const itemSchema = itemFields.transform((typed, context) => {
  const { formId, version, key, blockKey, text, help, required, asksEvidence, asksFinding } = typed;
  const scale = scaleOf(typed, context);
  const weight = scale.kind === "levels" ? (typed.weight ?? 1) : 0;
  const item: Omit<FormItem, "key"> = {
    ...{ text, help, scale, weight, required, asksEvidence, asksFinding },
    // Only what has levels comes out low.
    bank: scale.kind === "levels" ? [...new Set(typed.bank)] : [],
  };
  return { formId, version, edit: { piece: "item" as const, key, blockKey, item } };
});

export const movePieceSchema = z
  .object({ ...draft, key, direction: z.enum(["up", "down"], { error: INVALID }) })
  .transform(({ formId, version, key: own, direction }) => ({
    ...{ formId, version },
    edit: { piece: "move" as const, key: own, direction },
  }));

export const withdrawPieceSchema = z.object({ ...draft, key }).transform(({ formId, version, key: own }) => ({
  ...{ formId, version },
  edit: { piece: "withdraw" as const, key: own },
}));

const level = z.object({
  key: key.optional(),
  label: line("cómo se llama el nivel", 60),
  from: decimal("desde cuánto", { min: 0, max: 10_000 }),
});

/** How points become a level; without levels, a visit with the form has none. */
export const ruleSchema = z
  .object({
    ...draft,
    basis: choice(["percent", "points"], "de qué depende el nivel"),
    levels: rows(level, MOST_LEVELS, "niveles"),
  })
  .transform(({ formId, version, basis, levels: typed }, context) => {
    const levels = keyed(typed);
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (levels.length === 1) fault(["levels"], "Escriba al menos dos niveles, o quite todos.");
    checkOrder(
      levels.map(({ key: own, from }) => ({ key: own, value: from })),
      (i) => ["levels", i, "from"],
      "Los niveles van del menor al mayor: este empieza donde el anterior, o antes.",
      context,
    );
    levels.forEach(({ from }, i) => {
      if (basis === "percent" && from > 100) fault(["levels", i, "from"], "Un porcentaje no pasa de 100.");
    });
    const rule: LevelRule | null = levels.length === 0 ? null : { basis, levels };
    return { formId, version, edit: { piece: "rule" as const, rule } };
  });

/** What the address of a page of the builder may carry. */
export const builderSearchSchema = z.object({
  escala: z.enum(scaleChoices).optional().catch(undefined),
  bloque: z.string().regex(KEY).optional().catch(undefined),
});
