import type { FormBlock } from "@/db/visit-values";
import { endOf, type KeptVisit } from "@/lib/visits/outbox/rules";
import { type Gap, gapsOf } from "@/lib/visits/receiving/rules";

export type VisitStep = { key: string; title: string; isDone: boolean; block?: FormBlock };

/** The key of the step of a block; a form may call its blocks like a step of ours. */
const blockStep = ({ key }: FormBlock) => `b-${key}`;

const NOT_READ: Gap = {
  where: "contract",
  text: "Falta leer juntos quién leerá lo que se anote.",
  blocking: true,
};

/** What a visit lacks to be finished, and what it might still have. */
export function gapsOfKept({ form, content, visit }: KeptVisit, now: number): Gap[] {
  const told = new Set(content.earlier.map(({ commitmentId }) => commitmentId));
  const untold = visit.earlier.filter(({ id }) => !told.has(id)).length;
  const endedAt = endOf(content, Date.parse(content.endedAt) || now);
  return [
    ...(content.contractShownAt ? [] : [NOT_READ]),
    ...(untold > 0
      ? [{ where: "earlier", text: "Falta decir qué pasó con un compromiso anterior.", blocking: false }]
      : []),
    ...gapsOf(form.content, { ...content, endedAt }),
  ];
}

const TALK = ["strengths", "priorities", "questions", "commitments", "notes"];

/** The step where a gap is mended. */
export function stepOfGap({ form }: KeptVisit, { where }: Pick<Gap, "where">): string {
  const [part = "", key = ""] = where.split(".");
  if (part === "contract") return "contrato";
  if (part === "earlier") return "anteriores";
  if (TALK.includes(part)) return "conversacion";
  const block = form.content.blocks.find((one) =>
    part === "subjects"
      ? one.key === key
      : one.kind === "items" && one.items.some((item) => item.key === key),
  );
  return block ? blockStep(block) : "resumen";
}

function isBegun({ kind, key, items }: FormBlock, { content }: KeptVisit): boolean {
  if (kind === "matrix") return (content.subjects[key] ?? []).length > 0;
  return items.some((item) => content.answers[item.key] !== undefined);
}

/** What is done in a visit, in its order, and what of it is done. */
export function stepsOf(kept: KeptVisit, now: number): VisitStep[] {
  const { content, visit, form, state } = kept;
  const lacking = new Set(
    gapsOfKept(kept, now)
      .filter(({ blocking, where }) => blocking || where === "earlier")
      .map((gap) => stepOfGap(kept, gap)),
  );
  const isTalked = content.strengths.trim() !== "" && content.priorities.length > 0;
  return [
    { key: "contrato", title: "Quién leerá lo que se anote", isDone: content.contractShownAt !== "" },
    ...(visit.earlier.length > 0
      ? [{ key: "anteriores", title: "Compromisos anteriores", isDone: !lacking.has("anteriores") }]
      : []),
    ...form.content.blocks.map((block) => {
      const key = blockStep(block);
      return { key, title: block.title, isDone: !lacking.has(key) && isBegun(block, kept), block };
    }),
    {
      key: "conversacion",
      title: "Conversación y compromisos",
      isDone: isTalked && !lacking.has("conversacion"),
    },
    { key: "resumen", title: "Resumen y firmas", isDone: state !== "writing" },
  ];
}
