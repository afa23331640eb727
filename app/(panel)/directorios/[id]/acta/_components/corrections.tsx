import { Anchor } from "@/components/ui/anchor";
import { ChangedText } from "@/components/ui/changed-text";
import { Status, type StatusKind } from "@/components/ui/status";
import type { MinutesCorrectionState } from "@/db/values";
import { dayAndTime } from "@/lib/dates/dates";
import { CORRECTION_STATE_LABELS, ITEM_WORDS } from "@/lib/meetings/minutes/corrections/labels";
import type { Correction } from "@/lib/meetings/minutes/corrections/queries";
import { correctionHref } from "@/lib/meetings/minutes/labels";

const STATUS: Record<MinutesCorrectionState, StatusKind> = {
  open: "due",
  accepted: "done",
  declined: "later",
};

/** The words of an item before it was mended and after, where they changed. */
function ChangedWords({ before, after }: Pick<Correction, "before" | "after">) {
  if (!before || !after) return null;
  return (
    <dl className="mt-2 max-w-140">
      {(["deliberation", "decision"] as const)
        .filter((field) => before[field] !== after[field])
        .map((field) => (
          <div key={field} className="mt-1">
            <dt className="text-sm text-muted">{ITEM_WORDS[field]}, antes y después</dt>
            <dd>
              <ChangedText before={before[field]} after={after[field]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** What was asked to be mended in an acta and what became of it. */
export function CorrectionView({ correction }: { correction: Correction }) {
  const { state, item, by, createdAt, text, answer, decider, decidedAt } = correction;
  return (
    <>
      <p className="mb-1">
        <Status kind={STATUS[state]}>{CORRECTION_STATE_LABELS[state]}</Status>
        <span className="text-muted"> · {item ? `Punto «${item}»` : "Toda el acta"}</span>
      </p>
      <p className="text-sm text-muted">
        <strong className="font-semibold text-base-content">{by}</strong>,{" "}
        <time dateTime={createdAt.toISOString()}>{dayAndTime(createdAt)}</time>
      </p>
      <p className="mt-1 max-w-140 whitespace-pre-line break-words">{text}</p>
      <ChangedWords {...correction} />
      {decidedAt && (
        <>
          <p className="mt-2 text-sm text-muted">
            Respondió {decider ?? "quien lleva el acta"},{" "}
            <time dateTime={decidedAt.toISOString()}>{dayAndTime(decidedAt)}</time>
          </p>
          {answer && <p className="mt-1 max-w-140 whitespace-pre-line break-words">{answer}</p>}
        </>
      )}
    </>
  );
}

type CorrectionsProps = { meetingId: string; corrections: Correction[]; decides: boolean };

/** The history of corrections, in the order that they were asked. */
export function Corrections({ meetingId, corrections, decides }: CorrectionsProps) {
  return (
    <ol aria-label="Correcciones, en el orden en que se pidieron" className="space-y-5">
      {corrections.map((correction) => (
        <li key={correction.id} className="border-l-4 border-line py-0.5 pl-3.5">
          <CorrectionView correction={correction} />
          {decides && correction.state === "open" && (
            <p className="mt-2 print:hidden">
              <Anchor href={correctionHref(meetingId, correction.id)}>Responder a esta corrección</Anchor>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
