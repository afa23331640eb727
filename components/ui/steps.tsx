import { ArrowRight, Check, Circle, type IconNode, TriangleAlert } from "lucide";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

export type StepState = "done" | "current" | "todo" | "late";

export type Step = { label: string; state: StepState; detail?: ReactNode; href?: string };

type StepsProps = { label: string; steps: Step[]; direction?: "across" | "down" };

const ICONS: Record<StepState, IconNode> = {
  done: Check,
  current: ArrowRight,
  todo: Circle,
  late: TriangleAlert,
};
const WORDS: Record<StepState, string> = {
  done: "Hecho",
  current: "Ahora",
  todo: "Pendiente",
  late: "Atrasado",
};
const ICON_COLOR: Record<StepState, string> = {
  done: "text-success",
  current: "text-base-content",
  todo: "text-muted",
  late: "text-error",
};

/** Where a procedure stands. Across, each step hangs from its stretch of thread; down, it is a row. */
export function Steps({ label, steps, direction = "across" }: StepsProps) {
  const across = direction === "across";
  return (
    <ol
      aria-label={label}
      className={across ? "grid gap-x-1 sm:auto-cols-fr sm:grid-flow-col" : "divide-y divide-base-300"}
    >
      {steps.map((step) => (
        <StepItem key={step.label} step={step} across={across} />
      ))}
    </ol>
  );
}

/** Done is ink, here is ink over yellow, the rest is bare thread. */
const THREAD: Record<StepState, string> = {
  done: "sm:before:h-1 sm:before:bg-base-content",
  current: "sm:here-top",
  todo: "sm:before:h-0.5 sm:before:bg-line",
  late: "sm:before:h-1 sm:before:bg-error",
};

function StepItem({ step, across }: { step: Step; across: boolean }) {
  const { label, state, detail, href } = step;
  const thread = `max-sm:border-b max-sm:border-base-300 max-sm:last:border-b-0 sm:relative sm:pt-3.5 sm:pr-3 sm:before:absolute sm:before:inset-x-0 sm:before:top-0 ${THREAD[state]}`;
  const words = state === "current" ? "font-semibold" : state === "done" ? "text-muted" : "";
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className={`flex items-start gap-2.5 py-2.5 font-normal ${across ? thread : ""}`}
    >
      <Icon of={ICONS[state]} className={`mt-0.5 ${ICON_COLOR[state]}`} />
      <span
        className={`min-w-0 flex-1 ${across ? "" : "flex flex-wrap items-baseline justify-between gap-x-4"}`}
      >
        <span className={words}>
          <span className="sr-only">{WORDS[state]}: </span>
          {href ? <Anchor href={href}>{label}</Anchor> : label}
        </span>
        {detail && (
          <span className={`text-sm font-normal text-muted ${across ? "block" : ""}`}>{detail}</span>
        )}
      </span>
    </li>
  );
}
