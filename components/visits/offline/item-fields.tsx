"use client";

import { useState } from "react";
import type { Answer, FormItem } from "@/db/visit-values";
import { ChoiceRows } from "./choice-rows";
import { TypedArea, TypedText } from "./typed-fields";

type ItemFieldsProps = {
  item: FormItem;
  answer: Answer | undefined;
  onAnswer: (next: (before: Answer) => Answer) => void;
  /** What makes its fields' names its own: the teacher of a matrix. */
  scope?: string;
};

const NA = "na";
const MOST_ANSWER = 2000;

/** `undefined` of a text that is no number. */
const numberOf = (text: string) => {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) ? undefined : number;
};

function LevelRows({ item, answer, onAnswer, scope = "" }: ItemFieldsProps) {
  if (item.scale.kind !== "levels") return null;
  const options = item.scale.options.map(({ key, label, descriptor }) => ({
    key: `o-${key}`,
    label,
    descriptor,
  }));
  const chosen = answer?.na ? NA : answer?.option && `o-${answer.option}`;
  return (
    <ChoiceRows
      name={`${scope}${item.key}`}
      legend={item.text}
      isOptional={!item.required}
      hint={item.help || undefined}
      options={item.scale.na ? [...options, { key: NA, label: "No aplica" }] : options}
      chosen={chosen}
      onChoose={(key) =>
        onAnswer(({ na: _, option: __, ...before }) =>
          key === NA ? { ...before, na: true } : { ...before, option: key.slice(2) },
        )
      }
    />
  );
}

function NumberField({ item, answer, onAnswer, scope = "" }: ItemFieldsProps) {
  const [isWrong, setWrong] = useState(false);
  if (item.scale.kind !== "number") return null;
  const { min, max, unit } = item.scale;
  const range = `De ${min} a ${max}${unit ? ` ${unit}` : ""}.`;
  return (
    <TypedText
      name={`${scope}${item.key}`}
      label={item.text}
      hint={item.help ? `${item.help} ${range}` : range}
      required={item.required}
      width="xs"
      inputMode="decimal"
      error={isWrong ? [`Escriba un número de ${min} a ${max}.`] : undefined}
      value={answer?.number === undefined ? "" : String(answer.number)}
      onType={(text) => {
        const number = numberOf(text);
        const isOut = number !== undefined && (number < min || number > max);
        setWrong(isOut || (number === undefined && text.trim() !== ""));
        onAnswer(({ number: _, ...before }) => (number === undefined ? before : { ...before, number }));
      }}
    />
  );
}

/** An item of a form: its scale, and what was seen and concluded, when it asks for it. */
export function ItemFields(props: ItemFieldsProps) {
  const { item, answer, onAnswer, scope = "" } = props;
  const name = `${scope}${item.key}`;
  return (
    <>
      <LevelRows {...props} />
      <NumberField {...props} />
      {item.scale.kind === "text" && (
        <TypedArea
          name={name}
          label={item.text}
          hint={item.help || undefined}
          required={item.required}
          rows={4}
          maxLength={MOST_ANSWER}
          value={answer?.text ?? ""}
          onType={(text) => onAnswer((before) => ({ ...before, text }))}
        />
      )}
      {item.asksEvidence && (
        <TypedArea
          name={`${name}-evidencia`}
          label="Evidencia"
          hint="Qué vio u oyó, sin juzgarlo."
          required
          rows={3}
          maxLength={MOST_ANSWER}
          value={answer?.evidence ?? ""}
          onType={(evidence) => onAnswer((before) => ({ ...before, evidence }))}
        />
      )}
      {item.asksFinding && (
        <TypedArea
          name={`${name}-hallazgo`}
          label="Hallazgo"
          hint="Qué concluye de lo que vio."
          required
          rows={2}
          maxLength={MOST_ANSWER}
          value={answer?.finding ?? ""}
          onType={(finding) => onAnswer((before) => ({ ...before, finding }))}
        />
      )}
    </>
  );
}
