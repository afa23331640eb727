import type { FormBlock, FormContent, FormItem, LevelRule } from "@/db/visit-values";
import { type FormValues, fieldName } from "@/lib/forms/form-state";
import { type ScaleChoice, scaleChoice } from "../labels";
import { itemsOf, usualScale } from "../rules";
import type { DraftEdit } from "./rules";

export const ITEM_FIELD_LABELS = {
  text: "Qué se mira",
  help: "Ayuda para quien observa",
  weight: "Cuánto cuenta para el nivel",
  min: "Menor número posible",
  max: "Mayor número posible",
  unit: "Unidad",
  bank: "Compromisos que se pueden proponer",
  na: "Puede no aplicar",
  required: "Es obligatorio",
  asksEvidence: "Pide evidencia",
  asksFinding: "Pide hallazgo",
} as const;

export const BLOCK_FIELD_LABELS = {
  title: "Título",
  help: "Ayuda para quien observa",
  kind: "Contenido",
} as const;

export const BASIS_LABELS: Record<LevelRule["basis"], string> = {
  percent: "Del porcentaje de los puntos posibles",
  points: "De la suma de puntos",
};

const ticked = (on: boolean, name: string): FormValues => (on ? { [name]: "on" } : {});

/** A new item with a scale of a kind: what it counts and what it asks as usual. */
export const blankItem = (scale: ScaleChoice): Omit<FormItem, "key"> => ({
  ...{ text: "", help: "", required: true, asksFinding: false, bank: [] },
  weight: scale === "number" || scale === "text" ? 0 : 1,
  asksEvidence: scale !== "number" && scale !== "text",
  scale:
    scale === "number"
      ? { kind: "number", min: 0, max: 100, unit: "" }
      : scale === "text"
        ? { kind: "text" }
        : usualScale(scale),
});

/** An item as the fields of its page hold it. */
export function itemValues({ scale, ...item }: Omit<FormItem, "key">): FormValues {
  return {
    ...{ text: item.text, help: item.help, bank: item.bank.join("\n"), scale: scaleChoice(scale) },
    ...ticked(item.required, "required"),
    ...ticked(item.asksEvidence, "asksEvidence"),
    ...ticked(item.asksFinding, "asksFinding"),
    ...(scale.kind === "levels" && {
      ...ticked(scale.na, "na"),
      weight: String(item.weight),
      options: scale.options.map(({ key, label, descriptor, points }) => ({
        ...{ key, label, descriptor, points: String(points) },
      })),
    }),
    ...(scale.kind === "number" && { min: String(scale.min), max: String(scale.max), unit: scale.unit }),
  };
}

const textIn = (values: FormValues, name: string) => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

function scaleTyped(values: FormValues, scale: ScaleChoice): FormItem["scale"] {
  if (scale === "text") return { kind: "text" };
  if (scale === "number")
    return {
      ...{ kind: "number", min: Number(textIn(values, "min")), max: Number(textIn(values, "max")) },
      unit: textIn(values, "unit"),
    };
  const rows = (Array.isArray(values.options) ? values.options : []).filter((row) => typeof row === "object");
  const options = rows.map((row, i) => ({
    ...{ key: String(i), label: textIn(row as FormValues, "label"), points: i },
    descriptor: textIn(row as FormValues, "descriptor"),
  }));
  return { kind: "levels", preset: scale, options, na: "na" in values };
}

/** An item as it is being typed, whole or not: to be read, never to be kept. */
export const itemTyped = (values: FormValues, scale: ScaleChoice): Omit<FormItem, "key"> => ({
  ...{ text: textIn(values, "text"), help: textIn(values, "help"), scale: scaleTyped(values, scale) },
  weight: Number(textIn(values, "weight").replace(",", ".")) || 0,
  ...{ required: "required" in values, asksEvidence: "asksEvidence" in values },
  ...{
    asksFinding: "asksFinding" in values,
    bank: [...new Set(textIn(values, "bank").split("\n").filter(Boolean))],
  },
});

export const blockValues = ({ title, help, kind }: Omit<FormBlock, "key" | "items">): FormValues => ({
  ...{ title, help, kind },
});

export const ruleValues = (rule: LevelRule | null): FormValues => ({
  basis: rule?.basis ?? "percent",
  levels: (rule?.levels ?? []).map(({ key, label, from }) => ({ key, label, from: String(from) })),
});

/** Values of a form, each under the name of its field: `options[0].label`. */
const flat = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (typeof value === "string") return [[name, value]];
      return (Array.isArray(value) ? value : []).flatMap((row, i) =>
        Object.entries(row).map(([part, text]) => [fieldName([name, i, part]), String(text)]),
      );
    }),
  );

/** What a draft says now of what an edit is about, field by field, for comparing two texts. */
export function theirPiece(content: FormContent, edit: DraftEdit): Record<string, string> {
  switch (edit.piece) {
    case "purpose":
      return { purpose: content.purpose };
    case "rule":
      return flat(ruleValues(content.rule));
    case "block": {
      const block = content.blocks.find(({ key }) => key === edit.key);
      return block ? flat(blockValues(block)) : {};
    }
    case "item": {
      const found = itemsOf(content).find(({ item }) => item.key === edit.key);
      return found ? flat(itemValues(found.item)) : {};
    }
    default:
      return {};
  }
}

const rowLabels = (list: string, parts: Record<string, string>, most: number, noun: string) =>
  Object.fromEntries(
    Array.from({ length: most }, (_, i) =>
      Object.entries(parts).map(([part, label]) => [
        fieldName([list, i, part]),
        `${noun} ${i + 1}: ${label}`,
      ]),
    ).flat(),
  );

/** What each field of the options of an item, and of the levels of a rule, is called when two texts are compared. */
export const optionLabels = (most: number) =>
  rowLabels("options", { label: "nombre", descriptor: "qué se ve", points: "puntos" }, most, "Opción");
export const levelLabels = (most: number) =>
  rowLabels("levels", { label: "nombre", from: "desde" }, most, "Nivel");
