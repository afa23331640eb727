"use client";

import type { CommitmentOutcome } from "@/db/visit-values";
import { longDay } from "@/lib/dates/dates";
import { COMMITMENT_SIDE_LABELS, COMMITMENT_STATE_LABELS } from "@/lib/visits/labels";
import type { PackedVisit } from "@/lib/visits/pack/rules";
import { ChoiceRows } from "./choice-rows";
import type { StepProps } from "./step-props";
import { TypedArea } from "./typed-fields";

const OUTCOMES = (["kept", "partly", "not_kept"] as const).map((key) => ({
  ...{ key, label: COMMITMENT_STATE_LABELS[key] },
}));

type OneProps = StepProps & { commitment: PackedVisit["earlier"][number] };

function Commitment({ open, kept, commitment }: OneProps) {
  const { id, side, text, dueOn } = commitment;
  const told = kept.content.earlier.find(({ commitmentId }) => commitmentId === id);
  const tell = (more: { outcome?: CommitmentOutcome; note?: string }) =>
    open.change((content) => {
      const before = content.earlier.find(({ commitmentId }) => commitmentId === id);
      const outcome = more.outcome ?? before?.outcome;
      if (!outcome) return content;
      const one = { commitmentId: id, note: "", ...before, ...more, outcome };
      return {
        ...content,
        earlier: before
          ? content.earlier.map((other) => (other.commitmentId === id ? one : other))
          : [...content.earlier, one],
      };
    });
  return (
    <div className="mt-7 first:mt-0">
      <ChoiceRows
        name={`anterior-${id}`}
        legend={text}
        hint={`${COMMITMENT_SIDE_LABELS[side]}, para el ${longDay(dueOn)}`}
        options={OUTCOMES}
        chosen={told?.outcome}
        onChoose={(outcome) => tell({ outcome })}
      />
      {told && (
        <TypedArea
          name={`nota-${id}`}
          label="Qué pasó"
          rows={2}
          maxLength={400}
          value={told.note}
          onType={(note) => tell({ note })}
        />
      )}
    </div>
  );
}

/** What became of each commitment that the last visit left. */
export function EarlierStep({ open, kept }: StepProps) {
  return (
    <>
      <p className="mb-5">Conversen qué pasó con lo que quedó acordado en la visita anterior.</p>
      {kept.visit.earlier.map((commitment) => (
        <Commitment key={commitment.id} {...{ open, kept, commitment }} />
      ))}
    </>
  );
}
