import { performance } from "node:perf_hooks";
import { type Role, roles } from "@/db/values";

const ROUNDS = 6;
/** By name, by code, of one kind, of many, and of none: that one is looked for twice. */
const TEXTS = [
  ...["quebrada alta", "rei 5-3", "900001", "maria", "ar"],
  ...["directorio", "pat-rei 2026", "bibliotca", "zzqxw"],
];

async function timed(address: string, cookie: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await answer.text();
  return performance.now() - started;
}

const p95 = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0;

async function timeRole(url: string, cookie: string) {
  const found: number[] = [];
  const session: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const text of TEXTS) {
      const wait = await timed(`${url}/api/buscar?${new URLSearchParams({ q: text })}`, cookie);
      const base = await timed(`${url}/api/buscar?q=`, cookie);
      // The first round wakes it up.
      if (round === 0) continue;
      found.push(wait);
      session.push(base);
    }
  return { found: p95(found), session: p95(session) };
}

/** How long the search's answer takes to the role that waits the longest, and to the same one an answer without search. */
export async function timeSearch(url: string, cookieOf: (role: Role) => Promise<string>) {
  let slowest: { role: Role; found: number; session: number } | null = null;
  for (const role of roles) {
    const times = await timeRole(url, await cookieOf(role));
    if (!slowest || times.found > slowest.found) slowest = { role, ...times };
  }
  if (!slowest) throw new Error("there are no roles");
  return slowest;
}
