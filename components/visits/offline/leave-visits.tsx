"use client";

import { useEffect } from "react";
import { writeWho } from "./who";

/** Where nobody is signed in: from here on this device shows nobody's visits. What is kept in it stays. */
export function LeaveVisits() {
  useEffect(() => writeWho(null), []);
  return null;
}
