"use client";

import { fieldId } from "@/components/ui/field";

type Choice<K extends string> = { key: K; label: string; descriptor?: string };

type ChoiceRowsProps<K extends string> = {
  name: string;
  legend: string;
  isOptional?: boolean;
  hint?: string;
  options: Choice<K>[];
  chosen: K | undefined;
  onChoose: (key: K) => void;
};

/** One answer of several, each a row that a thumb finds, with what it means. */
export function ChoiceRows<K extends string>(props: ChoiceRowsProps<K>) {
  const { name, legend, isOptional, hint, options, chosen, onChoose } = props;
  const id = fieldId(name);
  return (
    <fieldset aria-describedby={hint ? `${id}-ayuda` : undefined} className="min-w-0">
      <legend className="font-semibold">
        {legend}
        {isOptional && <span className="font-normal text-muted"> (opcional)</span>}
      </legend>
      {hint && (
        <p id={`${id}-ayuda`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <div className="mt-2 border-y border-base-300">
        {options.map(({ key, label, descriptor }, index) => (
          <label
            key={key}
            htmlFor={index === 0 ? id : `${id}-${index}`}
            className="flex min-h-13 cursor-pointer items-start gap-3 border-b border-base-300 py-3 pr-2 pl-4 last:border-b-0 has-checked:here-side has-checked:bg-base-200"
          >
            <input
              id={index === 0 ? id : `${id}-${index}`}
              type="radio"
              name={name}
              value={key}
              checked={chosen === key}
              onChange={() => onChoose(key)}
              className="radio radio-primary choice mt-0.5"
            />
            <span className="min-w-0">
              <span className="font-semibold">{label}</span>
              {descriptor && <span className="block text-sm">{descriptor}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
