import type { FormContent, FormItem, LevelRule } from "@/db/visit-values";
import { counts, itemsOf } from "../rules";

/** Something that a form lacks to be published, and the piece where it is mended. */
export type FormFault = {
  piece: "purpose" | "blocks" | "block" | "item" | "rule";
  /** Of the block or the item. */
  key: string | null;
  message: string;
};

function itemFaults(item: FormItem): FormFault[] {
  const { scale, text } = item;
  if (scale.kind !== "levels" || scale.preset !== "rubric") return [];
  const bare = scale.options.filter(({ descriptor }) => descriptor.trim() === "");
  if (bare.length === 0) return [];
  const levels = bare.map(({ label }) => `«${label}»`).join(", ");
  return [
    {
      ...{ piece: "item", key: item.key },
      message: `En «${text}» falta decir qué se ve en ${bare.length === 1 ? "el nivel" : "los niveles"} ${levels}.`,
    },
  ];
}

type Scored = ReturnType<typeof itemsOf>;

const pointsIn = ({ scale, weight }: FormItem, pick: (...points: number[]) => number) =>
  scale.kind === "levels" ? weight * pick(...scale.options.map(({ points }) => points)) : 0;

const total = (scored: Scored, pick: (...points: number[]) => number) =>
  scored.reduce((sum, { item }) => sum + pointsIn(item, pick), 0);

/** Whether every visit has an answer with points to it, and only one. */
const isSure = ({ block, item }: Scored[number]) =>
  block.kind === "items" && item.required && item.scale.kind === "levels" && !item.scale.na;

/** The least that a visit in which anything counts may obtain: what does not apply or was left blank gives nothing. */
function leastOf(basis: LevelRule["basis"], scored: Scored): number {
  const lows = scored.map(({ item }) => pointsIn(item, Math.min));
  if (basis === "percent")
    return Math.min(...scored.map(({ item }, i) => (100 * (lows[i] ?? 0)) / pointsIn(item, Math.max)));
  const sure = scored.filter(isSure);
  return sure.length > 0 ? total(sure, Math.min) : Math.min(...lows);
}

/** The least and the most points that a visit without matrices may obtain; `null` when nothing counts. */
export function pointsSpan(content: FormContent): { least: number; most: number } | null {
  const scored = itemsOf(content).filter(({ block, item }) => block.kind === "items" && counts(item));
  return scored.length > 0 ? { least: leastOf("points", scored), most: total(scored, Math.max) } : null;
}

/** A rule gives every visit a level, and each of its levels can be reached. */
function ruleFaults({ basis, levels }: LevelRule, content: FormContent): FormFault[] {
  const scored = itemsOf(content).filter(({ item }) => counts(item));
  const fault = (message: string): FormFault => ({ piece: "rule", key: null, message });
  const [lowest, highest] = [levels[0], levels.at(-1)];
  if (scored.length === 0 || !lowest || !highest)
    return [
      fault(
        "Hay niveles de la visita y ningún ítem que cuente para ellos. Quite los niveles o dé peso a un ítem.",
      ),
    ];
  const [least, most] = [leastOf(basis, scored), total(scored, Math.max)];
  const unit = basis === "points" ? "puntos" : "%";
  // Of several teachers, the points of an item come as many times as there are teachers.
  const bounded = basis === "points" && scored.every(({ block }) => block.kind === "items");
  const low = `El nivel más bajo, «${lowest.label}», empieza en ${lowest.from} ${unit} y una visita puede obtener menos. Haga que empiece en ${Math.floor(least)} o antes.`;
  const high = `El nivel más alto, «${highest.label}», empieza en ${highest.from} puntos y esta ficha da ${most} como máximo. Baje ese número.`;
  return [
    ...(lowest.from > least + 1e-9 ? [fault(low)] : []),
    ...(bounded && highest.from > most + 1e-9 ? [fault(high)] : []),
  ];
}

/** What keeps a form from being published, in the order in which it is read; `[]` when nothing does. */
export function publishFaults(content: FormContent): FormFault[] {
  const { purpose, blocks, rule } = content;
  return [
    ...(purpose.trim() === ""
      ? [{ piece: "purpose", key: null, message: "Falta decir para qué es la ficha." } as const]
      : []),
    ...(blocks.length === 0
      ? [{ piece: "blocks", key: null, message: "La ficha no tiene ningún bloque. Agregue uno." } as const]
      : []),
    ...blocks.flatMap((block): FormFault[] =>
      block.items.length === 0
        ? [
            {
              ...{ piece: "block", key: block.key },
              message: `El bloque «${block.title}» no tiene ningún ítem. Agregue uno o retire el bloque.`,
            },
          ]
        : block.items.flatMap(itemFaults),
    ),
    ...(rule ? ruleFaults(rule, content) : []),
  ];
}
