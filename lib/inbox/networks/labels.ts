import type { CorrectionState, Role } from "@/db/values";
import { type Actor, type Office, placesWhere } from "@/lib/access/actor";
import { roleLabel } from "@/lib/access/roles";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { canAppoint } from "@/lib/people/policy";
import { hasOfficePage } from "@/lib/people/succession/rules";
import type { InboxItem } from "../items/rules";
import type { Ending, Inbox } from "../rules";

const awaitedItem = ({ id, placeCode: code, placeName: name }: Office): InboxItem => ({
  ...{ key: `handover ${id}`, topic: "handover", weight: 95, dueOn: null, word: "Por aceptar" },
  what: `Aceptar el traspaso de la REI ${code}`,
  href: `${placeHref({ kind: "network", code })}/traspaso`,
  detail: `${name}: lo que está abierto, los contactos y los documentos de la red que recibe.`,
});

const waitingItem = ({ ugel, total }: { ugel: string; total: number }): InboxItem => ({
  ...{ key: `corrections ${ugel}`, topic: "correction", weight: 45, dueOn: null, word: "Por decidir" },
  what:
    total === 1
      ? "Confirmar 1 corrección de un colegio"
      : `Confirmar ${total.toLocaleString("es-PE")} correcciones de colegios`,
  href: `/ugel/${ugel}/correcciones?estado=pendientes`,
  detail: `UGEL ${ugel}: lo que los directivos piden corregir de los datos de su colegio.`,
});

type Answered = { siteCode: string; name: string; state: CorrectionState };

const answeredItem = ({ siteCode, name, state }: Answered): InboxItem => ({
  ...{ key: `correction ${siteCode}`, topic: "correction", weight: 10, dueOn: null },
  what: `Ver la respuesta a la corrección de la IE ${name}`,
  href: `/colegios/${siteCode}`,
  detail: "La UGEL respondió lo que usted pidió corregir.",
  ...(state === "confirmed" ? { kind: "done", word: "Confirmada" } : { kind: "info", word: "No confirmada" }),
});

function endingItem({ personId }: Actor, ending: Ending): InboxItem {
  const at = { kind: ending.placeKind, code: ending.placeCode, name: ending.placeName };
  const own = ending.personId === personId;
  return {
    ...{ key: `ending ${ending.id}`, topic: "ending", weight: own ? 55 : 25, dueOn: ending.endsOn },
    what: own ? "Preparar el traspaso de su cargo" : `Prever quién sigue a ${ending.personName}`,
    href: hasOfficePage(at.kind, ending.role)
      ? `${placeHref(at)}/cargos/${ending.role}`
      : own
        ? placeHref(at)
        : `/administracion/usuarios/${ending.personId}`,
    detail: `Termina su designación: ${roleLabel(ending.role)}, ${placeLabel(at)}.`,
    word: "Termina",
  };
}

function vacancyItem(actor: Actor, managed: string[], vacancy: Inbox["vacancies"][number]): InboxItem {
  const { code, name, missing } = vacancy;
  // The first that she may give; failing any, the first, whose page says who holds it.
  const mayGive = (role: Role) => managed.some((place) => canAppoint(actor, role, place));
  return {
    ...{ key: `vacancy ${code}`, topic: "vacancy", weight: 30, dueOn: null },
    what: `Cubrir los cargos vacantes de la REI ${code}`,
    href: `${placeHref({ kind: "network", code })}/cargos/${missing.find(mayGive) ?? missing[0]}`,
    detail: `${name}: ${missing.map(roleLabel).join(", ")}`,
    word: missing.length === 1 ? "1 vacante" : `${missing.length} vacantes`,
  };
}

const tidyingItem = ({ kind, code, name, total }: Inbox["tidying"][number]): InboxItem => ({
  ...{ key: `hygiene ${kind} ${code}`, topic: "hygiene", weight: 5, dueOn: null },
  what: `Revisar la higiene de ${kind === "region" ? name : `la ${placeLabel({ kind, code, name })}`}`,
  href: `${placeHref({ kind, code })}/higiene`,
  detail: "Cargos, designaciones, colegios, personas e invitaciones con algo por corregir.",
  word: `${total.toLocaleString("es-PE")} por atender`,
});

const settingItems = ({ invited, unnamedYear }: Pick<Inbox, "invited" | "unnamedYear">): InboxItem[] => [
  ...(unnamedYear
    ? [
        {
          ...({ key: "year names", topic: "year_names", weight: 40, dueOn: null, word: "Falta" } as const),
          what: `Poner los nombres oficiales de ${unnamedYear}`,
          href: "/administracion/encabezado",
          detail: "Los llevan los documentos con encabezado oficial.",
        },
      ]
    : []),
  ...(invited > 0
    ? [
        {
          ...({ key: "accounts", topic: "accounts", weight: 15, dueOn: null, word: "Por activar" } as const),
          what: `Ver ${invited === 1 ? "1 cuenta sin activar" : `${invited.toLocaleString("es-PE")} cuentas sin activar`}`,
          href: "/administracion/usuarios?cuenta=invited",
          detail: "Personas invitadas que todavía no eligen su contraseña.",
        },
      ]
    : []),
];

/** What the networks and their people ask: handovers, corrections, mandates that end, vacancies and data to mend. */
export function networkItems(actor: Actor, inbox: Inbox): InboxItem[] {
  const managed = placesWhere(actor, "people.manage");
  return [
    ...inbox.awaited.map(awaitedItem),
    ...inbox.waiting.map(waitingItem),
    ...inbox.answered.map(answeredItem),
    ...settingItems(inbox),
    ...inbox.endings.map((ending) => endingItem(actor, ending)),
    // What others have to fill is not hers.
    ...(managed.length > 0 ? inbox.vacancies.map((vacancy) => vacancyItem(actor, managed, vacancy)) : []),
    ...inbox.tidying.map(tidyingItem),
  ];
}
