import type { ImportKind } from "@/db/values";
import { loadHref } from "@/lib/assessments/labels";
import { IMPORT_KIND_LABELS, importHref } from "@/lib/imports/labels";
import type { InboxItem } from "../items/rules";

/** Files that one brought and that were read: nothing changes until they are confirmed. */
export type LoadBusiness = {
  loads: { id: string; assessmentId: string; title: string; fileName: string }[];
  imports: { id: string; kind: ImportKind; fileName: string }[];
};

const toConfirm = (key: string, fileName: string, of: Pick<InboxItem, "href" | "detail">): InboxItem => ({
  ...{ key, topic: "load", weight: 60, dueOn: null, word: "Por confirmar" },
  ...of,
  what: `Confirmar o descartar ${fileName}`,
});

export const loadItems = ({ loads, imports }: LoadBusiness): InboxItem[] => [
  ...loads.map(({ id, assessmentId, title, fileName }) =>
    toConfirm(`load ${id}`, fileName, {
      href: loadHref(assessmentId, id),
      detail: `${title}: el archivo ya se leyó y nada cambia hasta que usted lo confirme.`,
    }),
  ),
  ...imports.map(({ id, kind, fileName }) =>
    toConfirm(`import ${id}`, fileName, {
      href: importHref(id),
      detail: `${IMPORT_KIND_LABELS[kind]}: el archivo ya se leyó y nada cambia hasta que usted lo confirme.`,
    }),
  ),
];
