"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { VisitContent } from "@/db/visit-values";
import { finishVisit, type KeptVisit, reopenVisit, writeVisit } from "@/lib/visits/outbox/rules";
import { readKept, watchDevice, writeKept } from "./device";
import { dropRescued, readRescued, rescue } from "./rescue";
import { isFull } from "./space";

const PAUSE = 250;

/** `rescued`: the database of the browser did not take it, and it is kept beside it. `lost`: only this page has it. */
export type Saved = { kind: "saved" | "rescued" | "lost"; at: number; isFull: boolean };

/** A visit as the device has it, with what was written last of all. */
async function openKept(personId: string, visitId: string): Promise<KeptVisit | null> {
  const kept = await readKept(personId, visitId);
  const rescued = readRescued(personId, visitId);
  if (!kept || !rescued || rescued.updatedAt <= kept.updatedAt) return kept;
  return writeVisit(kept, rescued.content, rescued.updatedAt);
}

/** Keeps others of the same browser from opening it at once; answers whether it may be opened here. */
function useTurn(visitId: string): boolean | null {
  const [isMine, setMine] = useState<boolean | null>(null);
  useEffect(() => {
    if (!navigator.locks) return setMine(true);
    let leave = () => {};
    const until = new Promise<void>((resolve) => {
      leave = resolve;
    });
    void navigator.locks.request(`ayni-visita-${visitId}`, { ifAvailable: true }, (lock) => {
      setMine(lock !== null);
      return lock ? until : undefined;
    });
    return leave;
  }, [visitId]);
  return isMine;
}

/** One visit, opened to be filled: every change is kept on the device within a moment, and when the page goes away. */
export function useVisit(personId: string, visitId: string) {
  const [kept, setKept] = useState<KeptVisit | null | undefined>(undefined);
  const [saved, setSaved] = useState<Saved | null>(null);
  const isMine = useTurn(visitId);
  const latest = useRef<KeptVisit | null>(null);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const making = useRef(new Set<Promise<void>>());

  const show = useCallback((next: KeptVisit | null) => {
    latest.current = next;
    setKept(next);
  }, []);

  const save = useCallback(async (quietly = true) => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (!now) return;
    isDirty.current = false;
    const { personId: of, visitId: one, content, updatedAt } = now;
    try {
      await writeKept(now, quietly);
      dropRescued(of, one);
      setSaved({ kind: "saved", at: Date.now(), isFull: false });
    } catch (error) {
      isDirty.current = true;
      const isSafe = rescue(of, one, { content, updatedAt });
      setSaved({ kind: isSafe ? "rescued" : "lost", at: Date.now(), isFull: isFull(error) });
    }
  }, []);

  useEffect(() => {
    let isGone = false;
    const read = async () => {
      if (isDirty.current) return;
      const found = await openKept(personId, visitId).catch(() => null);
      // What was written while it was being read is later than what was read.
      const isOlder = found && latest.current && found.updatedAt < latest.current.updatedAt;
      if (!isGone && !isDirty.current && !isOlder) show(found);
    };
    void read();
    const stop = watchDevice(() => void read());
    return () => {
      isGone = true;
      stop();
    };
  }, [personId, visitId, show]);

  useEffect(() => {
    const leave = () => {
      const now = latest.current;
      if (!now || !isDirty.current) return;
      rescue(now.personId, now.visitId, { content: now.content, updatedAt: now.updatedAt });
      void save();
    };
    const onHidden = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", onHidden);
      if (isDirty.current) void save();
    };
  }, [save]);

  /** Answers whether it was taken: nothing is of a visit that was finished, whose copy here is not written again. */
  const change = useCallback(
    (next: (content: VisitContent) => VisitContent): boolean => {
      const now = latest.current;
      if (now?.state !== "writing") return false;
      show(writeVisit(now, next(now.content), Date.now()));
      isDirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
      return true;
    },
    [show, save],
  );

  const step = useCallback(
    async (next: (kept: KeptVisit) => KeptVisit) => {
      const now = latest.current;
      const then = now && next(now);
      if (!then || then === now) return;
      show(then);
      isDirty.current = true;
      await save(false);
    },
    [show, save],
  );
  /** What changes the visit later (a picture that is being made): it is not finished before. */
  const during = useCallback((work: Promise<void>) => {
    const ended: Promise<void> = work.catch(() => {}).then(() => void making.current.delete(ended));
    making.current.add(ended);
  }, []);
  const finish = useCallback(async () => {
    while (making.current.size > 0) await Promise.all(making.current);
    await step((now) => finishVisit(now, Date.now(), crypto.randomUUID()));
  }, [step]);
  const reopen = useCallback(() => step(reopenVisit), [step]);

  return { kept, isMine, saved, change, during, finish, reopen };
}

export type OpenVisit = ReturnType<typeof useVisit>;
