"use client";

import { useEffect } from "react";
import { keepShell } from "./shell";

/** On the pages of the visits: from here on they open without a connection, too, as the app that the device keeps. */
export function KeepVisits() {
  useEffect(() => {
    keepShell().catch(() => {});
  }, []);
  return null;
}
