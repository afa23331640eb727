import { longDay, shortDay } from "@/lib/dates/dates";
import { placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { paragraphsOf } from "@/lib/papers/rules";
import { actaLabel, ITEM_PURPOSE_LABELS, MEETING_KIND_LABELS } from "../../labels";
import type { ActaAttendee, ActaContent, ActaItem } from "../content/rules";
import {
  attendanceText,
  CALL_LABELS,
  closingHour,
  decisionText,
  hourAt,
  MODE_IN_TEXT,
  quorumRuleText,
} from "./labels";

export type Pair = { label: string; value: string };
type Column = { title: string; share: number };

/** What an acta is drawn of: on its page, in its PDF and for a word processor. */
export type ActaBlock =
  | { kind: "paragraphs"; texts: string[] }
  | { kind: "pairs"; pairs: Pair[] }
  | { kind: "table"; caption: string; columns: Column[]; rows: string[][] }
  | { kind: "list"; texts: string[] }
  | { kind: "item"; number: number; title: string; pairs: Pair[] }
  | { kind: "agreement"; title: string; text: string; pairs: Pair[] };

export type ActaSection = { key: string; title: string; blocks: ActaBlock[] };

const officer = ({ name, office }: { name: string | null; office: string | null }) =>
  [name ?? "Por designar", office].filter(Boolean).join(", ");

function sessionPairs(content: ActaContent): Pair[] {
  const { mode, venue, call, called, present, needed, rule } = content;
  const where = [MODE_IN_TEXT[mode], venue].filter(Boolean).join(", ");
  const pairs: (Pair | null)[] = [
    { label: "Fecha", value: longDay(content.heldOn) },
    { label: "Modo y lugar", value: where.charAt(0).toUpperCase() + where.slice(1) },
    content.openedAt ? { label: "Hora de apertura", value: hourAt(content.openedAt) } : null,
    content.closedAt ? { label: "Hora de cierre", value: closingHour(content) ?? "" } : null,
    { label: "Preside", value: officer(content.chair) },
    { label: "Secretaría", value: content.secretary ? officer(content.secretary) : "Por designar" },
    {
      label: "Quórum",
      value: `En ${CALL_LABELS[call]}: ${present} presentes de ${called} convocados con voto; se necesitaban ${needed}. ${present >= needed ? "Hubo quórum." : "No hubo quórum."}`,
    },
    rule && { label: "Regla del quórum", value: `En ${CALL_LABELS[call]}, ${quorumRuleText(rule)}.` },
  ];
  return pairs.flatMap((pair) => pair ?? []);
}

const ATTENDEES: Column[] = [
  { title: "N.º", share: 0.07 },
  { title: "Nombre", share: 0.32 },
  { title: "Cargo", share: 0.31 },
  { title: "Asistencia", share: 0.3 },
];

function attendeesTable(caption: string, attendees: ActaAttendee[], closed: string | null): ActaBlock[] {
  if (attendees.length === 0) return [];
  const rows = attendees.map((one, i) => [`${i + 1}`, one.name, one.office, attendanceText(one, closed)]);
  return [{ kind: "table", caption, columns: ATTENDEES, rows }];
}

const agendaLine = ({ number, title, purpose, presenter, addedLate }: ActaItem) =>
  [
    `${number}. ${title} (${ITEM_PURPOSE_LABELS[purpose].toLowerCase()})`,
    presenter ? `Conduce ${presenter}` : null,
    addedLate === null ? null : `Se agregó después de la convocatoria${addedLate ? `: ${addedLate}` : ""}`,
  ]
    .filter(Boolean)
    .join(". ");

/** What was said and decided of an item, and each of its agreements apart. */
function itemBlocks(item: ActaItem): ActaBlock[] {
  const pairs: Pair[] = [];
  if (item.question) pairs.push({ label: "Se decide", value: item.question });
  if (item.deliberation) pairs.push({ label: "Deliberación", value: item.deliberation });
  if (item.decision) pairs.push({ label: "Decisión", value: item.decision });
  if (item.taken) pairs.push({ label: "Cómo se decidió", value: decisionText(item.taken) });
  if (item.taken?.againstReasons)
    pairs.push({ label: "Razones de los votos en contra", value: item.taken.againstReasons });
  if (pairs.length === 0 && item.agreements.length === 0)
    pairs.push({ label: "Deliberación", value: "Se trató sin que se escribiera nada más." });
  return [
    { kind: "item", number: item.number, title: item.title, pairs },
    ...item.agreements.map(
      ({ number, text, decision, responsible, dueOn, evidenceExpected }): ActaBlock => ({
        kind: "agreement",
        title: `Acuerdo ${number}`,
        text,
        pairs: [
          ...(decision ? [{ label: "Cómo se decidió", value: decisionText(decision) }] : []),
          ...(decision?.againstReasons
            ? [{ label: "Razones de los votos en contra", value: decision.againstReasons }]
            : []),
          { label: "Responsable", value: responsible },
          { label: "Fecha límite", value: shortDay(dueOn) },
          ...(evidenceExpected ? [{ label: "Qué lo mostrará", value: evidenceExpected }] : []),
        ],
      }),
    ),
  ];
}

const listed = (key: string, title: string, texts: string[]): ActaSection[] =>
  texts.length > 0 ? [{ key, title, blocks: [{ kind: "list", texts }] }] : [];

const about = (item: number | null) => (item ? `Punto ${item}` : "Toda el acta");

function closingText(content: ActaContent): string {
  const hour = closingHour(content);
  const agreed = content.items.reduce((sum, { agreements }) => sum + agreements.length, 0);
  const taken =
    agreed === 0
      ? "No se tomaron acuerdos."
      : agreed === 1
        ? "Se tomó 1 acuerdo."
        : `Se tomaron ${agreed} acuerdos.`;
  return hour ? `${taken} La sesión se cerró a las ${hour}.` : taken;
}

/** The acta in sections, each in blocks. */
export function actaSections(content: ActaContent): ActaSection[] {
  const { attendees, items, withdrawn, documents, corrections, closedAt } = content;
  const treated = items.filter((item) => item.treated);
  const postponed = items.filter((item) => !item.treated);
  return [
    { key: "sesion", title: "Sesión", blocks: [{ kind: "pairs", pairs: sessionPairs(content) }] },
    {
      key: "asistencia",
      title: "Asistencia",
      blocks: [
        ...attendeesTable(
          "Convocados",
          attendees.filter(({ kind }) => kind === "member"),
          closedAt,
        ),
        ...attendeesTable(
          "Invitados, sin voto",
          attendees.filter(({ kind }) => kind === "guest"),
          closedAt,
        ),
      ],
    },
    ...listed("agenda", "Agenda", items.map(agendaLine)),
    ...(treated.length > 0
      ? [{ key: "deliberacion", title: "Deliberación y acuerdos", blocks: treated.flatMap(itemBlocks) }]
      : []),
    ...listed(
      "postergados",
      "Puntos que no se trataron",
      postponed.map(({ number, title }) => `${number}. ${title}`),
    ),
    ...listed(
      "retirados",
      "Puntos retirados de la agenda",
      withdrawn.map(({ title, reason }) => (reason ? `${title}: ${reason}` : title)),
    ),
    ...listed(
      "documentos",
      "Documentos que se tuvieron a la vista",
      documents.map(({ title, item }) => (item ? `${title} (punto ${item})` : title)),
    ),
    ...listed(
      "correcciones",
      "Correcciones que se aceptaron",
      corrections.map(({ item, by, text, answer }) =>
        [`${about(item)}. ${by}: ${text}`, answer ? `Respuesta: ${answer}` : null].filter(Boolean).join("\n"),
      ),
    ),
    {
      key: "cierre",
      title: "Cierre",
      blocks: [{ kind: "paragraphs", texts: paragraphsOf(closingText(content)) }],
    },
  ];
}

/** Those who sign: who chairs and who keeps the acta, and then whoever else was there. */
export function actaSigners(content: ActaContent) {
  const officers = [
    { name: content.chair.name, office: "Presidente" },
    { name: content.secretary?.name ?? null, office: "Secretario(a)" },
  ];
  const names = new Set(officers.map(({ name }) => name));
  const others = content.attendees
    .filter(({ stays, name }) => stays.length > 0 && !names.has(name))
    .map(({ name, office }) => ({ name: name as string | null, office }));
  return { officers, others };
}

/** «Acta 011-2026 del Directorio de la UGEL 05»: what anyone who has its code reads, with its day. */
export function actaTitle({ number, heldOn, kind, place }: ActaContent): string {
  const of = place.kind === "region" ? place.name : `la ${placeShortLabel(place)}`;
  return `${actaLabel(number, heldOn)}. ${MEETING_KIND_LABELS[kind]} de ${of}`;
}

/** The acta as it is printed: what its PDF and its DOCX draw. */
export function actaPaper(content: ActaContent) {
  const { region, ugel, place, year, expediente, heldOn } = content;
  return {
    title: actaTitle(content),
    header: {
      issuers: [
        `Dirección Regional de Educación de ${region.name}`,
        ...(ugel ? [ugel.name] : []),
        ...(place.kind === "network" ? [placeLabel(place)] : []),
      ],
      decadeName: year?.decadeName ?? null,
      yearName: year?.yearName ?? null,
    },
    reference: expediente ? `Expediente ${expediente}` : "",
    dateline: `${region.name}, ${longDay(heldOn)}`,
    sections: actaSections(content),
    signers: actaSigners(content),
  };
}

export type ActaPaper = ReturnType<typeof actaPaper>;

/** «acta-ugel-05-011-2026.pdf»; of a draft, «acta-ugel-05-011-2026-borrador.pdf». */
export const actaFileName = ({ place, number, heldOn }: ActaContent, ending: string, draft: boolean) =>
  `acta-${place.kind === "region" ? "region" : `${place.kind === "ugel" ? "ugel" : "rei"}-${place.code}`}-${String(number).padStart(3, "0")}-${heldOn.slice(0, 4)}${draft ? "-borrador" : ""}.${ending}`;
