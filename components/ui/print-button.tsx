"use client";

import { Printer } from "lucide";
import { type ReactNode, useSyncExternalStore } from "react";
import { Button } from "./button";

const never = () => () => {};

/** Asks the browser to print the page. Where no script runs, the browser's own menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Button
      type="button"
      variant="outline"
      icon={Printer}
      onClick={() => window.print()}
      className={runs ? "" : "invisible"}
    >
      {children}
    </Button>
  );
}
