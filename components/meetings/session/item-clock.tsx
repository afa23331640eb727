"use client";

import { useEffect, useState } from "react";
import { goingFor, paceInWords } from "@/lib/meetings/session/labels";
import { minutesTaken } from "@/lib/meetings/session/rules";

type ItemClockProps = {
  startedAt: string;
  planned: number;
  /** Minutes when the page was drawn. */
  taken: number;
};

/** How long an item goes: drawn by the server, and counted from there on. */
export function ItemClock({ startedAt, planned, taken: drawn }: ItemClockProps) {
  const [taken, setTaken] = useState(drawn);
  useEffect(() => {
    const count = () => setTaken(minutesTaken(new Date(startedAt), new Date()));
    count();
    const timer = setInterval(count, 5000);
    return () => clearInterval(timer);
  }, [startedAt]);
  const pace = paceInWords(taken, planned);
  return (
    <>
      {goingFor(taken, planned)}{" "}
      <span aria-live="polite" className={taken > planned ? "font-semibold text-error" : "font-semibold"}>
        {pace}
      </span>
    </>
  );
}
