"use client";

import { Alert } from "@/components/ui/alert";
import { type FormValues, fieldValue } from "@/lib/forms/form-state";

type TheirTextProps = {
  theirs: Record<string, string>;
  mine: FormValues;
  labels: Record<string, string>;
  /** How the values of a choice read. */
  words: Record<string, string>;
};

const EMPTY = "(vacío)";

/** When somebody else saved first: both texts, field by field, where they differ. */
export function TheirText({ theirs, mine, labels, words }: TheirTextProps) {
  const rows = Object.entries(labels).flatMap(([name, label]) => {
    const own = String(fieldValue(mine, name) ?? "");
    const saved = theirs[name] ?? "";
    const inWords = (value: string) => words[value] ?? value;
    return own === saved ? [] : [{ name, label, own: inWords(own), saved: inWords(saved) }];
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
