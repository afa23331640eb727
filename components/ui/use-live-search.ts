import { useEffect, useState } from "react";

/** After the last key, in milliseconds. */
const PAUSE = 200;
const UNREACHED = "No se pudo buscar mientras escribe. Pulse «Buscar» para ver los resultados.";

export type LiveResults = {
  /** What is announced: how many there are, or why there are none. */
  summary: string;
  groups: {
    title: string;
    rows: { href: string; title: string; detail: string }[];
    /** Where the rest of the group is. */
    all: string | null;
  }[];
};

const NONE: LiveResults = { summary: "", groups: [] };

async function ask(address: string, signal: AbortSignal): Promise<LiveResults> {
  const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (answer.status === 401) return { ...NONE, summary: await answer.text() };
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as LiveResults;
}

/** What an address answers for a text, asked a moment after the last key; an answer that comes late is dropped. */
export function useLiveSearch(address: string | undefined, name: string, text: string): LiveResults {
  const [results, setResults] = useState(NONE);
  const typed = text.trim();
  useEffect(() => {
    if (!address || !typed) {
      setResults(NONE);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask(`${address}?${new URLSearchParams({ [name]: typed })}`, stop.signal).then(setResults, () => {
        if (!stop.signal.aborted) setResults({ ...NONE, summary: UNREACHED });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, name, typed]);
  return results;
}
