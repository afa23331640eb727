import { z } from "zod";
import { itemPurposes, type MeetingTemplate, meetingKinds, type Role } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, line, version, whole } from "@/lib/forms/fields";
import { asksMore, CALLABLE, MOST_ITEMS, quorumRule, quorumShares } from "./rules";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** A row of a form in which nobody wrote anything is no row. */
const rows = <T>(row: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .optional()
    .transform((list): unknown[] =>
      (list ?? []).filter((item) => typeof item === "object" && item !== null && "title" in item),
    )
    .pipe(z.array(row).max(MOST_ITEMS, `Use ${MOST_ITEMS} puntos como máximo.`));

const item = z.object({
  key: z
    .string()
    .regex(/^[a-z][\w-]{0,60}$/i, INVALID)
    .optional(),
  title: line("el punto", 160),
  purpose: choice(itemPurposes, "para qué es"),
  minutes: whole("los minutos", { min: 1, max: 240 }),
});

const share = (which: string) => choice(quorumShares, `el quórum de la ${which} convocatoria`);
const least = whole("el mínimo de personas", { min: 1, max: 100 });

type Row = z.output<typeof item>;

/** Each row keeps its key; a new one gets the first that is free. */
function agendaOf(opening: Row[], closing: Row[]): MeetingTemplate["agenda"] {
  const taken = new Set([...opening, ...closing].flatMap(({ key }) => key ?? []));
  const fresh = () => {
    let n = 1;
    while (taken.has(`own${n}`)) n++;
    taken.add(`own${n}`);
    return `own${n}`;
  };
  const placed = (list: Row[], at: "opening" | "closing") =>
    list.map(({ key, ...row }) => ({ ...row, key: key ?? fresh(), at }));
  return [...placed(opening, "opening"), ...placed(closing, "closing")];
}

/** How a region holds a kind of meeting, as its form sends it; version 0 until it says anything. */
export const meetingTemplateSchema = z
  .object({
    region: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    kind: z.enum(meetingKinds, { error: INVALID }),
    version: version(0),
    firstShare: share("primera"),
    firstLeast: least,
    secondShare: share("segunda"),
    secondLeast: least,
    secondCallAfter: whole("los minutos", { min: 0, max: 2880 }),
    noticeDays: whole("los días", { min: 0, max: 60 }),
    graceMinutes: whole("los minutos", { min: 0, max: 120 }),
    called: z.array(z.string().nullish()).optional(),
    opening: rows(item),
    closing: rows(item),
  })
  .transform(({ region, kind, version, called, ...typed }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const roles = CALLABLE[kind].filter((role) => called?.includes(role)) as Role[];
    if (roles.length === 0 && CALLABLE[kind].length > 0)
      fault("called", "Elija al menos un cargo: sin nadie a quien convocar no hay reunión.");
    const quorum = {
      first: quorumRule(typed.firstShare, typed.firstLeast),
      second: quorumRule(typed.secondShare, typed.secondLeast),
    };
    if (asksMore(quorum.second, quorum.first))
      fault("secondShare", "La segunda convocatoria no puede pedir más personas que la primera.");
    const keys = [...typed.opening, ...typed.closing].flatMap(({ key }) => key ?? []);
    if (new Set(keys).size < keys.length) fault("opening", INVALID);
    const content: MeetingTemplate = {
      ...{ quorum, called: roles, agenda: agendaOf(typed.opening, typed.closing) },
      secondCallAfter: typed.secondCallAfter,
      noticeDays: typed.noticeDays,
      graceMinutes: typed.graceMinutes,
    };
    return { region, kind, version, content };
  });
export type DefineMeetingTemplate = z.output<typeof meetingTemplateSchema>;
