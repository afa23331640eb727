"use client";

import type { ComponentProps } from "react";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Typed = { value: string; onType: (text: string) => void };

const typed =
  (onType: Typed["onType"]) =>
  ({ target }: { target: EventTarget }) =>
    onType((target as HTMLInputElement).value);

// Fields of the house that tell what is typed in them. What they show first is what was kept.

export function TypedArea({ value, onType, ...field }: Typed & ComponentProps<typeof TextArea>) {
  return (
    <div className="mt-5 first:mt-0" onInput={typed(onType)}>
      <TextArea {...field} defaultValue={value} />
    </div>
  );
}

export function TypedText({ value, onType, ...field }: Typed & ComponentProps<typeof TextField>) {
  return (
    <div className="mt-5 first:mt-0" onInput={typed(onType)}>
      <TextField {...field} defaultValue={value} />
    </div>
  );
}

export function TypedDate({ value, onType, ...field }: Typed & ComponentProps<typeof DateField>) {
  return (
    <div className="mt-5 first:mt-0" onInput={typed(onType)}>
      <DateField {...field} defaultValue={value} />
    </div>
  );
}
