import { longDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE, agreementHref } from "@/lib/meetings/agreements/labels";
import { hour, meetingHref } from "@/lib/meetings/labels";
import type { MeetingBusiness } from "@/lib/meetings/pending/rules";
import type { InboxItem } from "../items/rules";

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("es-PE")} ${count === 1 ? one : many}`;

function owedItems({ rows, total }: MeetingBusiness["owed"]): InboxItem[] {
  const more = total - rows.length;
  return [
    ...rows.map(
      ({ id, number, text, dueOn, origin }): InboxItem => ({
        ...{ key: `agreement ${id}`, topic: "agreement", weight: 60, dueOn, word: "Por cumplir" },
        what: `Cumplir: ${text}`,
        href: agreementHref(id),
        detail: `Acuerdo ${number}${origin && `, ${origin}`}.`,
      }),
    ),
    ...(more > 0
      ? [
          {
            ...({ key: "agreements more", topic: "agreement", weight: 59, dueOn: null } as const),
            what: `Ver ${counted(more, "acuerdo más", "acuerdos más")} por cumplir`,
            href: withSearch(AGREEMENTS_PAGE, { de: "mios", estado: "open" }),
            detail: "Los que usted responde, por su nombre o por su cargo.",
            word: "Por cumplir",
          },
        ]
      : []),
  ];
}

const confirmItems = ({ total, agreementId }: MeetingBusiness["toConfirm"]): InboxItem[] =>
  total > 0 && agreementId
    ? [
        {
          ...{ key: "agreements reported", topic: "agreements", weight: 50, dueOn: null },
          what: `Confirmar ${counted(total, "acuerdo informado", "acuerdos informados")}`,
          href:
            total === 1 ? agreementHref(agreementId) : withSearch(AGREEMENTS_PAGE, { estado: "reported" }),
          detail: "Quien responde dijo que se cumplió. Confírmelo o diga qué falta.",
          word: "Por confirmar",
        },
      ]
    : [];

/** What the meetings ask: to come, to be convened, what was agreed, and the actas. */
export function meetingItems(meetings: MeetingBusiness): InboxItem[] {
  const { owed, toConfirm, toReply, toPrepare, toClose, toJudge } = meetings;
  return [
    ...toPrepare.map(
      ({ id, title, heldOn }): InboxItem => ({
        ...{ key: `meeting ${id} convene`, topic: "convening", weight: 70, dueOn: heldOn },
        what: `Convocar: ${title}`,
        href: meetingHref(id),
        detail: "Todavía está en preparación y se reúne en estos días.",
        word: "Por convocar",
      }),
    ),
    ...toReply.map(
      ({ id, title, heldOn, startsAt }): InboxItem => ({
        ...{ key: `meeting ${id} reply`, topic: "call", weight: 65, dueOn: heldOn },
        what: `Responder si asistirá: ${title}`,
        href: meetingHref(id),
        detail: `La reunión empieza a las ${hour(startsAt)}.`,
        word: "Por responder",
      }),
    ),
    ...owedItems(owed),
    ...confirmItems(toConfirm),
    ...toClose.map(
      ({ id, title, heldOn }): InboxItem => ({
        ...{ key: `meeting ${id} acta`, topic: "acta", weight: 55, dueOn: null },
        what: `Terminar el acta: ${title}`,
        href: `${meetingHref(id)}/acta`,
        detail: `Se reunió el ${longDay(heldOn)}. Está en borrador: falta corregirla o aprobarla.`,
        word: "Acta en borrador",
      }),
    ),
    ...toJudge.map(
      ({ id, title, heldOn }): InboxItem => ({
        ...{ key: `meeting ${id} verdict`, topic: "acta_approved", weight: 20, dueOn: null, kind: "info" },
        what: `Decir si está conforme con el acta: ${title}`,
        href: `${meetingHref(id)}/acta`,
        detail: `Se reunió el ${longDay(heldOn)} y el acta ya se aprobó. Diga si da su conformidad o qué observa.`,
        word: "Acta aprobada",
      }),
    ),
  ];
}
