import { longDay } from "@/lib/dates/dates";
import { acknowledgeHref } from "@/lib/visits/acknowledging/labels";
import { visitHref } from "@/lib/visits/labels";
import type { VisitBusiness } from "@/lib/visits/pending/rules";
import { submissionsHref } from "@/lib/visits/receiving/labels";
import { checkHref } from "@/lib/visits/transfer/labels";
import type { InboxItem } from "../items/rules";

const hour = (time: string) => time.slice(0, 5);
const counted = (n: number, one: string, many: string) =>
  `${n.toLocaleString("es-PE")} ${n === 1 ? one : many}`;

function makeItems({ rows, total }: VisitBusiness["toMake"], day: string): InboxItem[] {
  const more = total - rows.length;
  return [
    ...rows.map(({ id, observedName, scheduledOn, startsAt, place }): InboxItem => {
      const late = scheduledOn < day;
      return {
        ...{ key: `visit ${id} make`, topic: late ? "visit_late" : "visit", weight: 75, dueOn: scheduledOn },
        what: late ? `Enviar o mover la visita a ${observedName}` : `Hacer la visita a ${observedName}`,
        href: visitHref(id),
        detail: late
          ? `${place}. Pasó su día y no llegó lo que se anotó.`
          : `${place}, a las ${hour(startsAt)}. Prepare su teléfono antes de salir.`,
        word: "Por hacer",
      };
    }),
    ...(more > 0
      ? [
          {
            ...({ key: "visits more", topic: "visit", weight: 74, dueOn: null } as const),
            what: `Ver ${counted(more, "visita más", "visitas más")} por hacer`,
            href: "/visitas",
            detail: "Las que usted hace en estos días o no ha enviado.",
            word: "Por hacer",
          },
        ]
      : []),
  ];
}

const receiveItem = (visit: VisitBusiness["toReceive"][number]): InboxItem => {
  const { id, observer, observedName, scheduledOn, startsAt, accompanies } = visit;
  return {
    ...{ key: `visit ${id} receive`, topic: "visit", weight: 30, dueOn: scheduledOn, kind: "info" },
    what: accompanies ? `Acompañar la visita a ${observedName}` : `Recibir la visita de ${observer}`,
    href: visitHref(id),
    detail: accompanies
      ? `Observa ${observer}, desde las ${hour(startsAt)}.`
      : `Empieza a las ${hour(startsAt)}. Vea qué se mirará y quién podrá leerlo.`,
    word: "Programada",
  };
};

const keepItem = (kept: VisitBusiness["toKeep"][number]): InboxItem => {
  const { id, observedName, mine, total, dueOn, conductedOn } = kept;
  return {
    ...{ key: `visit ${id} keep ${mine}`, topic: "commitment", weight: 45, dueOn, word: "Por cumplir" },
    what: `Cumplir ${total === 1 ? "un compromiso" : `${total} compromisos`} de ${mine === "observed" ? "la visita que recibió" : `la visita a ${observedName}`}`,
    href: `${visitHref(id)}#compromisos`,
    detail: `Quedó en ello el ${longDay(conductedOn)}.`,
  };
};

/** What the visits ask: to be made, sent and read; what was promised in them, what stayed, and whom to visit. */
export function visitItems(visits: VisitBusiness, day: string): InboxItem[] {
  const { toMake, toReceive, toAcknowledge, toKeep, toCheck, toSettle, requests, toCalibrate } = visits;
  return [
    ...toSettle.map(
      ({ id, observedName }): InboxItem => ({
        ...{ key: `visit ${id} settle`, topic: "visit_sent_twice", weight: 90, dueOn: null, late: true },
        what: `Elegir qué envío vale de la visita a ${observedName}`,
        href: submissionsHref(id),
        detail: "Llegaron dos envíos distintos de la misma visita. El segundo espera aparte.",
        word: "Por elegir",
      }),
    ),
    ...makeItems(toMake, day),
    ...toCalibrate.map(
      ({ formId, form, first }): InboxItem => ({
        ...{ key: `form ${formId} calibrate`, topic: "calibration", weight: 76, dueOn: first },
        what: `Calibrarse con la ficha ${form}`,
        href: "/visitas/calibracion",
        detail: "Antes de su próxima visita con ella: todavía no muestra que puntúa como se acordó.",
        word: "Antes de su visita",
      }),
    ),
    ...toReceive.map(receiveItem),
    ...toAcknowledge.map(
      ({ id, observer, conductedOn }): InboxItem => ({
        ...{ key: `visit ${id} acknowledge`, topic: "visit_read", weight: 60, dueOn: null },
        what: `Leer la visita de ${observer} y dar su conformidad`,
        href: acknowledgeHref(id),
        detail: `Le visitó el ${longDay(conductedOn)}. Puede responder lo que quiera: queda junto con la visita.`,
        word: "Por leer",
      }),
    ),
    ...toKeep.map(keepItem),
    ...toCheck.map(
      ({ id, days, since, conductedOn }): InboxItem => ({
        ...{ key: `visit ${id} check ${days}`, topic: "practice", weight: 35, dueOn: null },
        what: "Contar qué quedó en su práctica",
        href: checkHref(id, days),
        detail: `Se le pregunta desde el ${longDay(since)}: pasaron ${days} días de la visita del ${longDay(conductedOn)}.`,
        word: "Por contar",
      }),
    ),
    ...(requests > 0
      ? [
          {
            ...({ key: "visit requests", topic: "visit_request", weight: 40, dueOn: null } as const),
            what: `Atender ${counted(requests, "pedido de visita", "pedidos de visita")}`,
            href: "/visitas/plan",
            detail: "Colegios de su red que piden que alguien los visite.",
            word: "Por atender",
          },
        ]
      : []),
  ];
}
