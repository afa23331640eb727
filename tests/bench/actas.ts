import { performance } from "node:perf_hooks";
import { printActa } from "@/lib/meetings/minutes/paper/acta-paper";
import { effort } from "./effort";
import { inventedActa } from "./invented-acta";

const ROUNDS = effort(5, 1);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds to print the acta of 40 people with 25 agreements and with 1, medians of alternating rounds. */
export async function compareActas() {
  const timed = async (agreements: number) => {
    const paper = inventedActa(agreements);
    const started = performance.now();
    await printActa(paper, { issued: null, madeAt: new Date(0), demo: false });
    return performance.now() - started;
  };
  await timed(1);
  const of = { many: [] as number[], one: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    of.one.push(await timed(1));
    of.many.push(await timed(25));
  }
  return { many: median(of.many), one: median(of.one) };
}
