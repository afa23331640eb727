import { performance } from "node:perf_hooks";
import { roles } from "@/db/values";
import { signInAs } from "./sign-in";

/**
 * How long the search's answer takes for each role of a demo that runs: `node --import tsx tests/bench/search-once.ts URL`.
 * Beside it what the session alone takes, so that a busy machine is told from a slow search.
 */
const [url = "http://localhost:3000"] = process.argv.slice(2);
const BAR = 100;
const ROUNDS = 6;
/** By name, by code, of one kind, of many, and of none: that one is looked for twice. */
const TEXTS = [
  "quebrada alta",
  "rei 5-3",
  "900001",
  "maria",
  "ar",
  "directorio",
  "pat-rei 2026",
  "bibliotca",
  "zzqxw",
];

async function timed(path: string, cookie: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(url + path, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await answer.text();
  return performance.now() - started;
}

const at = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

for (const role of roles) {
  const cookie = await signInAs(url, role);
  const found: number[] = [];
  const session: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const text of TEXTS) {
      const wait = await timed(`/api/buscar?${new URLSearchParams({ q: text })}`, cookie);
      const base = await timed("/api/buscar?q=", cookie);
      if (round === 0) continue;
      found.push(wait);
      session.push(base);
    }
  const p95 = at(found, 0.95);
  const told = [at(found, 0.5), p95, at(session, 0.5), at(session, 0.95)].map((ms) => `${ms.toFixed(0)} ms`);
  console.log(
    `${role.padEnd(20)} median ${told[0]}, p95 ${told[1]}; the session alone: ${told[2]}, ${told[3]}; bar ${BAR} ms: ${p95 <= BAR ? "met" : "NOT MET"}`,
  );
}
