"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { BEAT_SECONDS } from "@/lib/meetings/writers/rules";
import {
  boxKey,
  type Kept,
  keep,
  NO_BOX,
  newId,
  type OpenItem,
  readBox,
  readOpen,
  watchBoxes,
  writeOpen,
} from "./box";
import { keepOffline } from "./keep-offline";
import { type Outcome, type SavedText, sendBox } from "./send-box";
import { SessionContext, type Told } from "./session-context";

/** How long after the last key what was typed is sent. */
const PAUSE = 2500;

type SessionOutboxProps = {
  meetingId: string;
  personId: string;
  itemId: string | null;
  writers: { name: string; itemId: string | null }[];
  /** What is kept in this machine of what is open; `null` when nothing is to be kept any more. */
  open?: OpenItem | null;
  children: ReactNode;
};

/**
 * Around the page of a session: whatever is done in it is kept in this machine first and sent in order, now or when the
 * connection is back; it tells the others that it is open, and draws the page again when the session changed elsewhere.
 */
export function SessionOutbox({ meetingId, personId, itemId, open, children, ...known }: SessionOutboxProps) {
  const router = useRouter();
  const key = boxKey(meetingId, personId);
  const box = useSyncExternalStore(
    watchBoxes,
    () => readBox(key),
    () => NO_BOX,
  );
  const [isAlive, setAlive] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const [writers, setWriters] = useState(known.writers);
  const saved = useRef(new Map<string, SavedText>());
  const onItsWay = useRef(new Set<string>());
  const waitingFor = useRef(new Map<string, (outcome: Outcome | "waiting") => void>());
  const isSending = useRef(false);
  const isAskedAgain = useRef(false);
  const stamp = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(
    async (here = true) => {
      if (isSending.current) {
        isAskedAgain.current = true;
        return;
      }
      isSending.current = true;
      for (let more = true; more; ) {
        isAskedAgain.current = false;
        const had = readBox(key).waiting.length;
        if (had > 0) setTold({ kind: "sending" });
        const answer = await sendBox(key, { meetingId, writing: itemId, here }, onItsWay.current);
        if (typeof answer === "string") {
          setTold({ kind: answer });
          for (const tell of waitingFor.current.values()) tell("waiting");
          waitingFor.current.clear();
          more = false;
        } else {
          for (const text of answer.saved) {
            saved.current.set(text.itemId, text);
            const opened = readOpen(key);
            if (opened?.itemId === text.itemId) writeOpen(key, { ...opened, ...text });
          }
          for (const outcome of answer.results) {
            waitingFor.current.get(outcome.id)?.(outcome);
            waitingFor.current.delete(outcome.id);
          }
          setTold((before) =>
            had > 0 || before?.kind !== "saved" ? { kind: "saved", at: new Date(answer.savedAt) } : before,
          );
          setWriters(answer.writers);
          // What waited when the page was opened is not in what it shows.
          if (stamp.current === null ? had > 0 : stamp.current !== answer.stamp) router.refresh();
          stamp.current = answer.stamp;
          more = isAskedAgain.current || (had > 0 && readBox(key).waiting.length > 0);
        }
      }
      isSending.current = false;
    },
    [key, meetingId, itemId, router],
  );

  useEffect(() => {
    if (open !== undefined) writeOpen(key, open);
  }, [key, open]);

  useEffect(() => {
    setAlive(true);
    keepOffline();
    void flush();
    const beat = setInterval(() => void flush(), BEAT_SECONDS * 1000);
    const onOnline = () => void flush();
    const onOffline = () => setTold({ kind: "offline" });
    window.addEventListener("online", onOnline);
    window.addEventListener("offline", onOffline);
    return () => {
      clearInterval(beat);
      clearTimeout(timer.current);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("offline", onOffline);
    };
  }, [flush]);

  const put = useCallback(
    (kept: Omit<Kept, "id" | "doneAt">) => {
      const whole = { ...kept, id: newId(), doneAt: Date.now() };
      keep(key, whole, onItsWay.current);
      return whole.id;
    },
    [key],
  );
  const type = useCallback(
    (kept: Omit<Kept, "id" | "doneAt">) => {
      put(kept);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [put, flush],
  );
  const send = useCallback(
    (kept: Omit<Kept, "id" | "doneAt">) =>
      new Promise<Outcome | "waiting">((resolve) => {
        waitingFor.current.set(put(kept), resolve);
        void flush();
      }),
    [put, flush],
  );

  const savedOf = useCallback((id: string) => saved.current.get(id), []);
  const link = { key, itemId, box, told, writers, saved: savedOf, send, type };
  return <SessionContext value={isAlive ? link : null}>{children}</SessionContext>;
}
