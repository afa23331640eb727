"use client";

import { useEffect } from "react";
import { keepShell } from "./shell";
import { readWho } from "./who";

/**
 * On the pages of the visits: from here on they open without a connection, too, as the app that the device keeps; and what
 * waits in it is sent while they are open.
 */
export function KeepVisits() {
  useEffect(() => {
    keepShell().catch(() => {});
    const who = readWho();
    if (who) import("./send-kept").then(({ sendKept }) => sendKept(who.id)).catch(() => {});
  }, []);
  return null;
}
