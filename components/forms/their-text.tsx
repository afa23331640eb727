"use client";

import { Alert } from "@/components/ui/alert";
import { type FormValues, fieldValue, type Theirs } from "@/lib/forms/form-state";

type TheirTextProps = {
  theirs: Theirs;
  mine: FormValues;
  labels: Record<string, string>;
  /** How the values of a choice read, by the value or by `field:value`. */
  words: Record<string, string>;
};

/** A text as a list of one; of a list of boxes, those that are ticked. */
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value ?? ""]).filter(
    (one): one is string => typeof one === "string" && one !== "",
  );

const isSame = (a: string[], b: string[]) => [...a].sort().join("\n") === [...b].sort().join("\n");

const EMPTY = "(vacío)";

/** When somebody else saved first: both texts, field by field, where they differ. */
export function TheirText({ theirs, mine, labels, words }: TheirTextProps) {
  const rows = Object.entries(labels).flatMap(([name, label]) => {
    const own = listOf(fieldValue(mine, name));
    const saved = listOf(theirs[name]);
    const inWords = (list: string[]) =>
      list.map((one) => words[`${name}:${one}`] ?? words[one] ?? one).join(", ");
    return isSame(own, saved) ? [] : [{ name, label, own: inWords(own), saved: inWords(saved) }];
  });
  return (
    <Alert kind="info" title="Los dos textos">
      {rows.length === 0 ? (
        <p>Lo que usted escribió es igual a lo que ya está guardado.</p>
      ) : (
        <>
          <p>
            Abajo sigue lo que usted escribió. Si guarda otra vez, reemplaza lo guardado por la otra persona.
          </p>
          <dl className="mt-2">
            {rows.map(({ name, label, own, saved }) => (
              <div key={name} className="border-t border-base-300 py-2">
                <dt className="font-semibold">{label}</dt>
                <dd>Guardado por otra persona: {saved || EMPTY}</dd>
                <dd>Escrito por usted: {own || EMPTY}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Alert>
  );
}
