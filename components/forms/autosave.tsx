"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Anchor } from "@/components/ui/anchor";
import { isWrittenIn } from "./is-written-in";

/** How long after the last key what was typed is sent. */
const PAUSE = 4000;

const ADDRESS = "/api/borradores";
const clock = new Intl.DateTimeFormat("es-PE", {
  ...{ hour: "numeric", minute: "2-digit", hour12: false, timeZone: "America/Lima" },
});

type Told =
  | { kind: "saved"; at: Date }
  | { kind: "offline" }
  | { kind: "signed-out" }
  /** What was left in the page when the network was down, and is a draft now. */
  | { kind: "recovered" };

type Entries = [string, string][];

function typedIn(form: HTMLFormElement, name: string): FormData {
  const data = new FormData(form);
  // The action's own fields and files are no part of what was typed.
  for (const [key, value] of [...data])
    if (key.startsWith("$") || typeof value !== "string") data.delete(key);
  data.set("_form", name);
  return data;
}

class Unkept extends Error {
  readonly status: number;
  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}

async function send(data: FormData, signal?: AbortSignal): Promise<Date> {
  const answer = await fetch(ADDRESS, { method: "POST", body: data, signal });
  if (!answer.ok) throw new Unkept(answer.status);
  const { savedAt } = (await answer.json()) as { savedAt: string };
  return new Date(savedAt);
}

/** The last resort: what could not be sent waits in this tab. Storage may be closed or full: then it is only typed. */
const shelf = {
  keep(key: string, data: FormData) {
    try {
      sessionStorage.setItem(key, JSON.stringify([...data]));
    } catch {}
  },
  take(key: string): FormData | null {
    try {
      const kept = sessionStorage.getItem(key);
      if (!kept) return null;
      const data = new FormData();
      for (const [name, value] of JSON.parse(kept) as Entries) data.append(name, value);
      return data;
    } catch {
      return null;
    }
  },
  clear(key: string) {
    try {
      sessionStorage.removeItem(key);
    } catch {}
  },
};

type AutosaveProps = {
  form: RefObject<HTMLFormElement | null>;
  /** The name that its action keeps drafts under. */
  name: string;
  draft?: string;
  page?: string;
  /** While the form itself is being sent: the save is what counts. */
  pending: boolean;
};

/**
 * Keeps what is typed in the form around it as a draft, and says so. Nothing is sent before somebody types. Without
 * scripts the form works as any other.
 */
export function Autosave({ form, name, draft, page, pending }: AutosaveProps) {
  const [told, setTold] = useState<Told | null>(null);
  const key = `borrador:${name}:${draft ?? ""}`;
  const isDirty = useRef(false);
  const inFlight = useRef<AbortController | null>(null);

  useEffect(() => {
    if (!pending) return;
    isDirty.current = false;
    inFlight.current?.abort();
    shelf.clear(key);
  }, [pending, key]);

  useEffect(() => {
    const left = shelf.take(key);
    if (!left) return;
    send(left).then(
      () => {
        shelf.clear(key);
        setTold({ kind: "recovered" });
      },
      () => {},
    );
  }, [key]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const save = async () => {
      if (!isDirty.current) return;
      isDirty.current = false;
      const data = typedIn(element, name);
      inFlight.current?.abort();
      const mine = new AbortController();
      inFlight.current = mine;
      try {
        const at = await send(data, mine.signal);
        shelf.clear(key);
        setTold({ kind: "saved", at });
      } catch (error) {
        if (mine.signal.aborted) return;
        isDirty.current = true;
        shelf.keep(key, data);
        setTold({ kind: error instanceof Unkept && error.status === 401 ? "signed-out" : "offline" });
        timer = setTimeout(save, PAUSE * 3);
      }
    };
    const onInput = () => {
      isDirty.current = true;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    };
    const onLeave = () => {
      if (!isDirty.current) return;
      isDirty.current = false;
      const data = typedIn(element, name);
      // A beacon outlives the page; one too large is refused, and waits in the tab.
      if (!navigator.sendBeacon(ADDRESS, data)) shelf.keep(key, data);
    };
    const onHide = () => document.visibilityState === "hidden" && onLeave();
    const onOnline = () => void save();

    // On a slow network people write before the page comes to life.
    if (isWrittenIn(element)) onInput();
    element.addEventListener("input", onInput);
    window.addEventListener("pagehide", onLeave);
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("online", onOnline);
    return () => {
      clearTimeout(timer);
      // Another page of ours was opened in place.
      onLeave();
      element.removeEventListener("input", onInput);
      window.removeEventListener("pagehide", onLeave);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("online", onOnline);
    };
  }, [form, name, key]);

  return (
    <p role="status" className="mt-3 min-h-6 text-sm text-muted">
      {told?.kind === "saved" && `Borrador guardado a las ${clock.format(told.at)}.`}
      {told?.kind === "offline" &&
        "Sin conexión: lo escrito sigue en esta página; se guardará cuando vuelva."}
      {told?.kind === "signed-out" &&
        "Su sesión terminó: lo escrito sigue en esta página. Ingrese en otra pestaña y guarde aquí."}
      {told?.kind === "recovered" && (
        <>
          Lo que escribió sin conexión quedó guardado como borrador.{" "}
          {page && (
            <Anchor href={`${page}${page.includes("?") ? "&" : "?"}borrador=1`}>
              Continuar con ese texto
            </Anchor>
          )}
        </>
      )}
    </p>
  );
}
