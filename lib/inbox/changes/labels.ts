import { AGREEMENTS_PAGE, agreementHref } from "@/lib/meetings/agreements/labels";
import { meetingHref } from "@/lib/meetings/labels";
import { planHref } from "@/lib/plans/labels";
import { visitHref } from "@/lib/visits/labels";
import type { Change, ChangeKind } from "./rules";

type Words = {
  one: (name: string) => string;
  many: (total: string) => string;
  href: (id: string) => string;
  list: string;
};

const WORDS: Record<ChangeKind, Words> = {
  plans_observed: {
    one: (name) => `Se observó un plan: ${name}`,
    many: (total) => `Se observaron ${total} planes`,
    href: (id) => `${planHref(id)}/revision`,
    list: "/planes?estado=observed",
  },
  plans_approved: {
    one: (name) => `Se aprobó un plan: ${name}`,
    many: (total) => `Se aprobaron ${total} planes`,
    href: planHref,
    list: "/planes",
  },
  actas_approved: {
    one: (name) => `Se aprobó un acta: ${name}`,
    many: (total) => `Se aprobaron ${total} actas`,
    href: (id) => `${meetingHref(id)}/acta`,
    list: "/directorios",
  },
  agreements_assigned: {
    one: (name) => `Se le encargó un acuerdo: ${name}`,
    many: (total) => `Se le encargaron ${total} acuerdos`,
    href: agreementHref,
    list: `${AGREEMENTS_PAGE}?de=mios&estado=open`,
  },
  visits_received: {
    one: (name) => `Llegó una visita: ${name}`,
    many: (total) => `Llegaron ${total} visitas`,
    href: visitHref,
    list: "/visitas",
  },
  releases_published: {
    one: (name) => `Se publicó: ${name}`,
    many: (total) => `La región publicó ${total} veces`,
    href: (id) => `/resumen/${id}`,
    list: "/",
  },
};

/** What happened, in a sentence with its page: of one, its own; of several, their list. */
export function changeWords({ kind, total, id, name }: Change): { text: string; href: string } {
  const { one, many, href, list } = WORDS[kind];
  return total === 1
    ? { text: one(name), href: href(id) }
    : { text: many(total.toLocaleString("es-PE")), href: list };
}
