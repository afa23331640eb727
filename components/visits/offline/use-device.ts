"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { KeptVisit } from "@/lib/visits/outbox/rules";
import { type KeptPack, outbox, readPack, watchDevice } from "./device";
import { type Fetched, prepareDevice, refreshPack } from "./prepare";
import { sendKept } from "./send-kept";
import type { Sent } from "./send-outbox";
import { shellBytes, shellKept } from "./shell";
import { readWho, watchWho, writeWho } from "./who";

const BEAT = 30_000;

function watchNetwork(tell: () => void) {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
}

export type Held = { pack: KeptPack | null; kept: KeptVisit[]; shell: number };

/** What the device holds of one person. */
async function hold(personId: string): Promise<Held> {
  const [pack, kept, shell] = await Promise.all([readPack(personId), outbox.list(personId), shellBytes()]);
  return { pack, kept, shell };
}

/** Whose the device is, what it holds of her, and what is on its way: for the screens, and by itself. */
export function useDevice() {
  const who = useSyncExternalStore(watchWho, readWho, () => null);
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const [held, setHeld] = useState<Held | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [sending, setSending] = useState<string | null>(null);
  const [told, setTold] = useState<Sent | null>(null);
  const [fetched, setFetched] = useState<Fetched["kind"] | "asking" | "full" | null>(null);
  const personId = who?.id ?? null;
  const isSending = useRef(false);

  const look = useCallback(async () => {
    if (!personId) return setHeld(null);
    try {
      setHeld(await hold(personId));
      setBroken(false);
    } catch {
      setBroken(true);
    }
  }, [personId]);

  useEffect(() => {
    void look();
    return watchDevice(() => void look());
  }, [look]);

  const send = useCallback(
    async (isAsked = false) => {
      if (!personId || isSending.current) return;
      isSending.current = true;
      try {
        const sent = await sendKept(personId, { isAsked, onTurn: setSending });
        if (sent) setTold(sent);
        if (sent === "signed-out") writeWho(null);
      } finally {
        isSending.current = false;
        setSending(null);
      }
    },
    [personId],
  );

  const prepare = useCallback(async () => {
    setFetched("asking");
    const brought = await prepareDevice();
    setFetched(brought.kind === "packed" && !brought.isKept ? "full" : brought.kind);
    await look();
  }, [look]);

  // Opened with a connection, it brings what is new without being asked.
  useEffect(() => {
    void shellKept()
      .catch(() => {})
      .then(look);
    if (navigator.onLine) void refreshPack().then(({ kind }) => setFetched(kind));
  }, [look]);

  useEffect(() => {
    const now = () => void send();
    const onShown = () => document.visibilityState === "visible" && void send();
    void send();
    const beat = setInterval(now, BEAT);
    const onOnline = () => void send(true);
    window.addEventListener("online", onOnline);
    document.addEventListener("visibilitychange", onShown);
    return () => {
      clearInterval(beat);
      window.removeEventListener("online", onOnline);
      document.removeEventListener("visibilitychange", onShown);
    };
  }, [send]);

  return { who, isOnline, held, isBroken, sending, told, fetched, send, prepare };
}

export type DeviceState = ReturnType<typeof useDevice>;
