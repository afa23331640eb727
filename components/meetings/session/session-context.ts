"use client";

import { createContext } from "react";
import type { Box, Kept } from "./box";
import type { Outcome, SavedText, Unsent } from "./send-box";

export type Told = { kind: "saved"; at: Date } | { kind: Unsent } | { kind: "sending" };

export type SessionLink = {
  key: string;
  itemId: string | null;
  box: Box;
  told: Told | null;
  writers: { name: string; itemId: string | null }[];
  /** The text of an item that was last saved from this page. */
  saved: (itemId: string) => SavedText | undefined;
  /** Keeps it and sends it as soon as it can: what became of it, or that it waits. */
  send: (kept: Omit<Kept, "id" | "doneAt">) => Promise<Outcome | "waiting">;
  /** Keeps what is being typed, and sends it in a while. */
  type: (kept: Omit<Kept, "id" | "doneAt">) => void;
};

/** The page of a session and what it keeps; `null` until scripts run, and then its forms are plain ones. */
export const SessionContext = createContext<SessionLink | null>(null);
