"use client";

import { createContext, use } from "react";
import { type FormState, fieldValue, formState } from "@/lib/forms/form-state";

export const FormContext = createContext<FormState>(formState());

/** What a field of the form that surrounds it shows: its text and what is wrong with it. */
export function useField(name: string) {
  const { values, errors } = use(FormContext);
  const value = fieldValue(values, name);
  return { value: typeof value === "string" ? value : undefined, error: errors[name] };
}

/** The rows of a list that the form repeats, added and removed by its buttons. */
export function useRows(name: string): unknown[] {
  const rows = fieldValue(use(FormContext).values, name);
  return Array.isArray(rows) ? rows : [];
}

/** What is ticked of a list of boxes, and what is wrong with it or with one of them. */
export function useTicked(name: string) {
  const { values, errors } = use(FormContext);
  const list = fieldValue(values, name);
  const error = Object.entries(errors).flatMap(([at, texts]) =>
    at === name || at.startsWith(`${name}[`) ? texts : [],
  );
  return {
    ticked: Array.isArray(list) ? list.filter((one) => typeof one === "string") : [],
    error: error.length > 0 ? [...new Set(error)] : undefined,
  };
}
