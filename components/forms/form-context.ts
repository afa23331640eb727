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
