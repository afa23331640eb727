"use client";

import type { Answer, Answers, FormBlock, FormItem } from "@/db/visit-values";
import { ItemFields } from "./item-fields";
import { PhotoFields } from "./photo-fields";
import type { StepProps } from "./step-props";

type BlockStepProps = StepProps & { block: FormBlock };

/** The answers with one of them changed. */
export const answered = (answers: Answers, key: string, next: (before: Answer) => Answer): Answers => ({
  ...answers,
  [key]: next(answers[key] ?? {}),
});

/** A picture shows what was seen: who was in the room needs none. */
const takesPhotos = ({ asksEvidence, asksFinding }: FormItem) => asksEvidence || asksFinding;

/** The items of a block, about the visit as a whole. */
export function BlockStep({ open, kept, block }: BlockStepProps) {
  const first = block.items.find(takesPhotos);
  return (
    <>
      {block.help && <p className="mb-5 text-muted">{block.help}</p>}
      {block.items.map((item) => (
        <div key={item.key} className="mt-7 border-t-2 border-base-content pt-4 first:mt-0">
          <ItemFields
            item={item}
            answer={kept.content.answers[item.key]}
            onAnswer={(next) =>
              open.change((content) => ({ ...content, answers: answered(content.answers, item.key, next) }))
            }
          />
          {takesPhotos(item) && (
            <PhotoFields {...{ open, kept, itemKey: item.key }} isFirst={item === first} />
          )}
        </div>
      ))}
    </>
  );
}
