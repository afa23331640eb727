import type { ReturnState } from "@/db/values";
import { partText, returnHref, returnsHref } from "@/lib/assessments/returns/labels";
import type { InboxItem } from "../items/rules";

type Part = Parameters<typeof partText>[0];

/** Results that were returned to one's school; and those that schools corrected, by assessment. */
export type ReturnBusiness = {
  toCorrect: (Part & {
    id: string;
    assessmentId: string;
    title: string;
    school: string;
    dueOn: string;
    state: ReturnState;
  })[];
  toReview: { assessmentId: string; title: string; total: number }[];
};

/** Returned results: those to correct at one's school, and those that schools corrected and wait to be settled. */
export const returnItems = ({ toCorrect, toReview }: ReturnBusiness): InboxItem[] => [
  ...toCorrect.map(
    (one): InboxItem => ({
      ...{ key: `return ${one.id}`, topic: "results", weight: 70, dueOn: one.dueOn, word: "Por corregir" },
      what: `Corregir los resultados de ${partText(one)}`,
      href: returnHref(one.assessmentId, one.id),
      detail: `${one.title}, IE ${one.school}: un especialista los devolvió.`,
    }),
  ),
  ...toReview.map(
    ({ assessmentId, title, total }): InboxItem => ({
      ...{ key: `returns ${assessmentId}`, topic: "results", weight: 50, dueOn: null, word: "Por revisar" },
      what:
        total === 1
          ? "Revisar 1 devolución corregida"
          : `Revisar ${total.toLocaleString("es-PE")} devoluciones corregidas`,
      href: `${returnsHref(assessmentId)}?estado=answered`,
      detail: `${title}: los colegios ya subieron su hoja corregida.`,
    }),
  ),
];
