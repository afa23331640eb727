import { LevelMark } from "@/components/visits/level-mark";
import type { Answer, Answers, FormItem } from "@/db/visit-values";
import { answerText } from "@/lib/visits/record/labels";

function Said({ label, text }: { label: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="mt-1.5 max-w-140 break-words whitespace-pre-line">
      <span className="font-semibold">{label}. </span>
      {text}
    </p>
  );
}

/** What an item got, with what its level means and what was noted beside it. */
function ItemAnswer({ item, answer }: { item: FormItem; answer: Answer | undefined }) {
  const options = item.scale.kind === "levels" ? item.scale.options : [];
  const index = answer?.na ? -1 : options.findIndex(({ key }) => key === answer?.option);
  const descriptor = options[index]?.descriptor;
  const text = answerText(item, answer);
  return (
    <>
      <h3>{item.text}</h3>
      <p className="mt-1 flex max-w-140 items-baseline gap-2.5">
        {index >= 0 && <LevelMark index={index} of={options.length} />}
        <span
          className={`min-w-0 break-words whitespace-pre-line ${item.scale.kind === "text" ? "" : "font-semibold"}`}
        >
          {text}
        </span>
      </p>
      {descriptor && <p className="mt-1 max-w-140 text-sm text-muted">{descriptor}</p>}
      <Said label="Evidencia" text={answer?.evidence} />
      <Said label="Hallazgo" text={answer?.finding} />
    </>
  );
}

/** What each item of a block got, in the order of the form. */
export function AnswerList({ items, answers }: { items: FormItem[]; answers: Answers }) {
  return (
    <ol className="-mt-1">
      {items.map((item) => (
        <li key={item.key} className="break-inside-avoid border-b border-base-300 py-3.5 last:border-b-0">
          <ItemAnswer item={item} answer={answers[item.key]} />
        </li>
      ))}
    </ol>
  );
}
