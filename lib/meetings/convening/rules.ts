import type { MeetingMode } from "@/db/values";

/** What a meeting has when its call is about to go out. */
export type ReadyMeeting = {
  heldOn: string;
  mode: MeetingMode;
  venue: string | null;
  link: string | null;
  secretaryId: string | null;
};

type Around = {
  today: string;
  /** Items that stand in its agenda. */
  items: number;
  /** Those called who vote. */
  members: number;
  /** Whether whoever keeps the acta still holds an office on that day. */
  keeperServes: boolean;
};

/** What is missing before a meeting can be convened, in the order to mend it. */
export function stopsConvening(
  meeting: ReadyMeeting,
  { today, items, members, keeperServes }: Around,
): string[] {
  const { heldOn, mode, venue, link, secretaryId } = meeting;
  return [
    heldOn < today && "El día de la reunión ya pasó: cambie la fecha.",
    mode !== "virtual" && !venue && "Falta decir dónde se reúnen.",
    mode !== "in_person" && !link && "Falta el enlace de la videoconferencia.",
    items === 0 && "La agenda no tiene puntos: agregue al menos uno.",
    members === 0 && "No hay nadie convocado que vote.",
    !secretaryId && "Falta decir quién lleva el acta.",
    secretaryId &&
      !keeperServes &&
      "Quien iba a llevar el acta no tiene un cargo en ese día: elija a otra persona.",
  ].filter((problem) => typeof problem === "string");
}

/** Days from a day to the meeting, and whether they are fewer than the region asks for. */
export const isShortNotice = (daysLeft: number, noticeDays: number) => daysLeft < noticeDays;
