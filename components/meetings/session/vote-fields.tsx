"use client";

import { FormRadios, FormText, FormTextArea } from "@/components/forms/fields";

type Names = { form: string; inFavour: string; against: string; abstained: string; reasons: string };

type VoteFieldsProps = {
  names: Names;
  /** Those in the room who vote. */
  present: number;
  /** The choice of saying nothing of how it was decided. */
  none?: string;
  required?: boolean;
};

/** How something was decided; the votes show when it was by them, with scripts or without. */
export function VoteFields({ names, present, none, required }: VoteFieldsProps) {
  const figure = { width: "xs", inputMode: "numeric", maxLength: 3, required: true } as const;
  return (
    <div className="group/votes mt-5">
      <FormRadios
        name={names.form}
        label="Cómo se decidió"
        options={[
          ...(none ? [{ value: "", label: none }] : []),
          { value: "consensus", label: "Por consenso" },
          { value: "vote", label: "Por votación" },
        ]}
        inline
        required={required}
      />
      <div className="mt-5 hidden group-has-[input[value=vote]:checked]/votes:block">
        <p className="font-semibold">Votos</p>
        <p className="text-sm text-muted">
          Presentes con voto: {present}. La suma debe dar {present}.
        </p>
        <div className="mt-2 grid max-w-110 grid-cols-3 items-end gap-x-3 [&>div]:mt-0">
          <FormText name={names.inFavour} label="A favor" {...figure} />
          <FormText name={names.against} label="En contra" {...figure} />
          <FormText name={names.abstained} label="Se abstienen" {...figure} />
        </div>
        <FormTextArea
          name={names.reasons}
          label="Razones del voto en contra"
          hint="Como pidieron que conste."
          rows={2}
          maxLength={4000}
        />
      </div>
    </div>
  );
}
