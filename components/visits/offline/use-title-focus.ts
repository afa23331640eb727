"use client";

import { useEffect } from "react";
import { fieldId } from "@/components/ui/field";

/** The browser itself shows the screen that the page opens with. */
let isFirst = true;

/**
 * Another screen is read from its top and its title, as a new page is; or from the field that its address asks for, by its
 * name.
 */
export function useTitleFocus(screen: string, asked?: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is what it waits for.
  useEffect(() => {
    const wasFirst = isFirst;
    isFirst = false;
    const field = asked && document.getElementById(fieldId(asked));
    if (field) return field.focus();
    if (wasFirst) return;
    window.scrollTo(0, 0);
    const title = document.querySelector("h1");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }, [screen]);
}
