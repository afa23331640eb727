"use client";

import { Plus } from "lucide";
import { Button } from "@/components/ui/button";
import type { CommitmentSide, VisitContent } from "@/db/visit-values";
import { MOST_KEPT_COMMITMENTS } from "@/lib/visits/outbox/rules";
import type { LowItem } from "@/lib/visits/pack/rules";
import { Proposal } from "./proposal";
import type { StepProps } from "./step-props";
import { TypedArea, TypedDate } from "./typed-fields";
import { dayOn, inDays } from "./words";

type Commitment = VisitContent["commitments"][number];

const MOST_LINE = 400;
const DAYS = 30;
const MOST_DAYS = 365;
/** From the bank of the items that were chosen as priorities, or came out lowest. */
const MOST_PROPOSED = 4;

function proposedFrom(low: LowItem[], { priorities, commitments }: VisitContent) {
  const chosen = new Set(priorities.map(({ itemKey }) => itemKey));
  const first = low.filter(({ itemKey }) => chosen.has(itemKey));
  const from = first.length > 0 ? first : low.slice(0, 2);
  const said = new Set(commitments.map(({ text }) => text));
  return from
    .flatMap(({ itemKey, bank }) => bank.map((text) => ({ itemKey, text })))
    .filter(({ text }) => !said.has(text))
    .slice(0, MOST_PROPOSED);
}

/** What each of the two promises, until when; the form's bank proposes. */
export function CommitmentFields({ open, kept, low }: StepProps & { low: LowItem[] }) {
  const { content, visit } = kept;
  const { commitments } = content;
  const today = dayOn(Date.now());
  const add = (side: CommitmentSide, text = "", itemKey: string | null = null) =>
    open.change((now) => ({
      ...now,
      commitments: [
        ...now.commitments,
        { id: crypto.randomUUID(), side, text, itemKey, dueOn: inDays(today, DAYS) },
      ],
    }));
  const change = (id: string, more: Partial<Commitment>) =>
    open.change((now) => ({
      ...now,
      commitments: now.commitments.map((one) => (one.id === id ? { ...one, ...more } : one)),
    }));
  const drop = (id: string) =>
    open.change((now) => ({ ...now, commitments: now.commitments.filter((one) => one.id !== id) }));
  const whose = { observed: `De ${visit.observedName}`, observer: "De usted" };
  const proposed = proposedFrom(low, content);
  const hasRoom = commitments.length < MOST_KEPT_COMMITMENTS;
  return (
    <>
      <p className="text-sm text-muted">Pocos y que se puedan comprobar. Abrirán la próxima visita.</p>
      {commitments.map(({ id, side, text, dueOn }, index) => (
        <div key={id} className="mt-5 border-b border-base-300 pb-3">
          <h3>
            {index + 1}. {whose[side]}
          </h3>
          <div className="mt-2">
            <TypedArea
              name={`compromiso-${id}`}
              label="Qué hará"
              required
              rows={2}
              maxLength={MOST_LINE}
              value={text}
              onType={(typed) => change(id, { text: typed })}
            />
            <TypedDate
              name={`compromiso-dia-${id}`}
              label="Hasta cuándo"
              required
              min={today}
              max={inDays(today, MOST_DAYS)}
              value={dueOn}
              onType={(day) => change(id, { dueOn: day })}
            />
          </div>
          <Button type="button" variant="quiet" wide={false} onClick={() => drop(id)}>
            Quitar el compromiso {index + 1}
          </Button>
        </div>
      ))}
      {hasRoom && (
        <>
          {proposed.length > 0 && (
            <>
              <h3 className="mt-4">Propuestos por la ficha</h3>
              <ul className="mt-1">
                {proposed.map(({ itemKey, text }) => (
                  <Proposal
                    key={text}
                    text={text}
                    label="Agregar"
                    onTake={() => add("observed", text, itemKey)}
                  />
                ))}
              </ul>
            </>
          )}
          <div className="mt-3 flex flex-wrap gap-2.5">
            <Button type="button" variant="outline" icon={Plus} onClick={() => add("observed")}>
              Agregar de {visit.observedName}
            </Button>
            <Button type="button" variant="outline" icon={Plus} onClick={() => add("observer")}>
              Agregar de usted
            </Button>
          </div>
        </>
      )}
    </>
  );
}
