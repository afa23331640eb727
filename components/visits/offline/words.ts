import { longDay, timeOf } from "@/lib/dates/dates";
import type { KeptVisit } from "@/lib/visits/outbox/rules";
import type { PackedVisit } from "@/lib/visits/pack/rules";

/** Lima keeps the same hour all year: no calendar is needed, which old phones do not have. */
const LIMA_OFFSET = 5 * 3_600_000;
const DAY = 86_400_000;

/** The day of Lima, by this device's clock. */
export const dayOn = (at: number) => new Date(at - LIMA_OFFSET).toISOString().slice(0, 10);

export const inDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** «hoy 7:40», «ayer 18:05», «el jueves 26 de noviembre de 2026». */
export function momentOf(at: number, now: number): string {
  const [day, today] = [dayOn(at), dayOn(now)];
  if (day === today) return `hoy ${timeOf(new Date(at))}`;
  if (day === inDays(today, -1)) return `ayer ${timeOf(new Date(at))}`;
  return `el ${longDay(day)}`;
}

/** «Mañana, 9:00 a 11:00», «Lunes 30 de noviembre de 2026, 9:00 a 11:00». */
export function whenOf({ scheduledOn, startsAt, endsAt }: PackedVisit, today: string): string {
  const names: Record<string, string> = {
    [today]: "Hoy",
    [inDays(today, 1)]: "Mañana",
    [inDays(today, -1)]: "Ayer",
  };
  const day = names[scheduledOn] ?? longDay(scheduledOn);
  const hour = (time: string) => time.slice(0, 5).replace(/^0/, "");
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${hour(startsAt)} a ${hour(endsAt)}`;
}

export const placeOf = ({ place, network }: PackedVisit) => (network ? `${place}, ${network}` : place);

export const titleOf = ({ observedName }: PackedVisit) => `Visita a ${observedName}`;

export const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The address of a visit in the app, and of one of its steps. */
export const hrefOf = (visitId: string, ...more: string[]) => `#/${[visitId, ...more].join("/")}`;

const BEGUN = "Empezada";
const STATE_WORDS: Record<Exclude<KeptVisit["state"], "writing">, string> = {
  waiting: "Por enviar",
  photos: "Enviada; faltan fotos",
  conflict: "El servidor tiene otro envío de esta visita",
  refused: "No se pudo recibir",
};

/** Where a kept visit stands, in words. */
export function stateOf(kept: KeptVisit, isSending: boolean, now: number): string {
  if (isSending) return "Enviando";
  if (kept.state === "writing") return `${BEGUN}: guardada ${momentOf(kept.updatedAt, now)}`;
  return STATE_WORDS[kept.state];
}
