import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Status, type StatusKind } from "@/components/ui/status";
import type { ObservationState } from "@/db/values";
import { dayAndTime } from "@/lib/dates/dates";
import { OBSERVATION_STATE_LABELS } from "@/lib/plans/labels";
import { resolveObservationAction, withdrawObservationAction } from "@/lib/plans/observations/actions";
import { observationAnchor, respondHref } from "@/lib/plans/observations/labels";
import type { Observation } from "@/lib/plans/observations/queries";
import type { ObservationStep } from "@/lib/plans/observations/rules";

const STATUS: Record<ObservationState, StatusKind> = {
  open: "due",
  answered: "info",
  resolved: "done",
  withdrawn: "later",
};

type SaidProps = { author: string; at: Date; text: string };

function Said({ author, at, text }: SaidProps) {
  return (
    <>
      <p className="text-sm text-muted">
        <strong className="font-semibold text-base-content">{author}</strong>,{" "}
        <time dateTime={at.toISOString()}>{dayAndTime(at)}</time>
      </p>
      <p className="mt-1 max-w-140 whitespace-pre-line break-words">{text}</p>
    </>
  );
}

type ActsProps = { observation: Observation; planId: string; page: string; steps: ObservationStep[] };

function Acts({ observation: { id, version }, planId, page, steps }: ActsProps) {
  const fields = { observationId: id, version: String(version) };
  const may = (step: ObservationStep) => steps.includes(step);
  if (steps.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      {may("resolve") && (
        <ActionForm action={resolveObservationAction} fields={fields} page={page}>
          <Button wide={false}>Dar por resuelta</Button>
        </ActionForm>
      )}
      {may("answer") && <Anchor href={respondHref(planId, id)}>Responder</Anchor>}
      {may("reopen") && <Anchor href={respondHref(planId, id)}>Pedir otra vez</Anchor>}
      {may("withdraw") && (
        <ActionForm action={withdrawObservationAction} fields={fields} page={page}>
          <Button variant="quiet" wide={false}>
            Retirar
          </Button>
        </ActionForm>
      )}
    </div>
  );
}

type ObservationsProps = {
  observations: Observation[];
  planId: string;
  /** Where they are shown, to come back to. */
  page: string;
  /** What the reader may do with each. */
  steps: (observation: Observation) => ObservationStep[];
  /** What each is about, where that is not plain from where they stand. */
  about?: (observation: Observation) => string;
  label?: string;
};

/** What was observed, what was said since, and what may be done with it. */
export function Observations({ observations, planId, page, steps, about, label }: ObservationsProps) {
  if (observations.length === 0) return null;
  return (
    <ul aria-label={label ?? "Observaciones"}>
      {observations.map((one) => (
        <li
          key={one.id}
          id={observationAnchor(one.id)}
          className="my-3 border-l-4 border-line py-0.5 pl-3.5 target:border-accent"
        >
          <p className="mb-1">
            <Status kind={STATUS[one.state]}>{OBSERVATION_STATE_LABELS[one.state]}</Status>
            {about && <span className="text-muted"> · {about(one)}</span>}
          </p>
          <Said author={one.author} at={one.createdAt} text={one.text} />
          {one.messages.length > 0 && (
            <ol aria-label="Lo que se dijo después, en orden" className="mt-2 space-y-2 pl-4">
              {one.messages.map(({ id, author, text, createdAt }) => (
                <li key={id}>
                  <Said author={author} at={new Date(createdAt)} text={text} />
                </li>
              ))}
            </ol>
          )}
          {one.settler && one.settledAt && (
            <p className="mt-1 text-sm text-muted">
              {one.state === "withdrawn" ? "La retiró" : "La dio por resuelta"} {one.settler},{" "}
              {dayAndTime(one.settledAt)}
            </p>
          )}
          <Acts observation={one} {...{ planId, page }} steps={steps(one)} />
        </li>
      ))}
    </ul>
  );
}
