import { ArrowRight, Check, Circle, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

export type StepState = "done" | "current" | "todo" | "late";

export type Step = { label: string; state: StepState; detail?: ReactNode; href?: string };

type StepsProps = { label: string; steps: Step[]; direction?: "across" | "down" };

const ICONS: Record<StepState, LucideIcon> = {
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

function StepItem({ step, across }: { step: Step; across: boolean }) {
  const { label, state, detail, href } = step;
  const here = state === "current";
  const thread = state === "todo" ? "sm:border-base-300" : "sm:border-base-content";
  return (
    <li
      aria-current={here ? "step" : undefined}
      className={`flex items-start gap-2.5 py-2.5 ${across ? `max-sm:border-b max-sm:border-base-300 sm:border-t-4 sm:pr-3 ${here ? "sm:border-t-0 sm:pt-3.5 sm:here-top" : thread}` : ""}`}
    >
      <Icon of={ICONS[state]} className={`mt-0.5 ${ICON_COLOR[state]}`} />
      <span
        className={`min-w-0 flex-1 ${across ? "" : "flex flex-wrap items-baseline justify-between gap-x-4"}`}
      >
        <span className={here ? "font-semibold" : state === "done" ? "text-muted" : ""}>
          <span className="sr-only">{WORDS[state]}: </span>
          {href ? <Anchor href={href}>{label}</Anchor> : label}
        </span>
        {detail && <span className={`text-sm text-muted ${across ? "block" : ""}`}>{detail}</span>}
      </span>
    </li>
  );
}
