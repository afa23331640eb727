"use client";

import { useSyncExternalStore } from "react";

function watchAddress(tell: () => void) {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}

/** The parts of the app's address, after its `#/`: the visit, its step, and what of it. */
export function useAddress(): string[] {
  const hash = useSyncExternalStore(
    watchAddress,
    () => location.hash,
    () => "",
  );
  return hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodeURIComponent(part));
}
