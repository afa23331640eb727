import { expect, test } from "vitest";
import { usualTemplate } from "../../templates/rules";
import type { ActaAttendee, ActaContent, ActaDecision } from "../content/rules";
import { attendanceText, closingHour, decisionText, quorumRuleText } from "./labels";
import { actaFileName, actaSections, actaSigners, actaTitle } from "./rules";

const at = (hour: string) => new Date(`2026-11-26T${hour}:00-05:00`).toISOString();
const { first, second } = usualTemplate("directorio").quorum;

test.each([
  [first, "más de la mitad de quienes fueron convocados con voto"],
  [second, "por lo menos un tercio de quienes fueron convocados con voto, y no menos de 3 personas"],
  [
    { numerator: 3, denominator: 5, strict: true, least: 1 },
    "más de 3 de cada 5 de quienes fueron convocados con voto",
  ],
])("the rule of the quorum is said as it is configured", (rule, said) => {
  expect(quorumRuleText(rule)).toBe(said);
});

const ANA: ActaAttendee = {
  ...{ kind: "member", name: "Ana", office: "Dirección", votes: true, attendance: "present" },
  ...{ instead: null, stays: [{ from: at("08:58"), to: null }] },
};

test.each([
  ["there to the end", ANA, "Presente: 8:58 a 11:02"],
  [
    "who came and went",
    {
      ...ANA,
      stays: [
        { from: at("09:00"), to: at("09:30") },
        { from: at("10:00"), to: null },
      ],
    },
    "Presente: 9:00 a 9:30 y 10:00 a 11:02",
  ],
  [
    "marked out after the close",
    { ...ANA, stays: [{ from: at("09:00"), to: at("11:40") }] },
    "Presente: 9:00 a 11:02",
  ],
  ["excused", { ...ANA, attendance: "excused" as const, stays: [] }, "Inasistencia justificada"],
  [
    "with another in her stead",
    { ...ANA, attendance: "represented" as const, instead: "Elena", stays: [] },
    "Representado por Elena",
  ],
  [
    "a guest who did not come",
    { ...ANA, kind: "guest" as const, attendance: "unmarked" as const, stays: [] },
    "No asistió",
  ],
  ["not marked", { ...ANA, attendance: "unmarked" as const, stays: [] }, "Sin marcar"],
])("how somebody attended, %s", (_, attendee, said) => {
  expect(attendanceText(attendee, at("11:02"))).toBe(said);
});

const VOTED: ActaDecision = {
  ...{ form: "vote", votes: { inFavour: 18, against: 1, abstained: 1 }, againstReasons: null },
  ...{ present: 20, quorum: 14, decidedAt: at("09:41") },
};

test.each([
  [
    VOTED,
    "Por votación: 18 a favor, 1 en contra, 1 abstención. 20 presentes con voto; se necesitaban 14. A las 9:41.",
  ],
  [
    { ...VOTED, form: "consensus" as const, votes: null, present: 1, quorum: 1, decidedAt: null },
    "Por consenso. 1 presente con voto; se necesitaba 1.",
  ],
  [
    { ...VOTED, form: "consensus" as const, votes: null, present: null, quorum: null, decidedAt: null },
    "Por consenso.",
  ],
])("the sense of a decision, with its quorum", (decision, said) => {
  expect(decisionText(decision)).toBe(said);
});

test("a close after midnight says its day", () => {
  expect(closingHour({ heldOn: "2026-11-26", closedAt: at("11:02") })).toBe("11:02");
  expect(closingHour({ heldOn: "2026-11-25", closedAt: at("00:10") })).toContain("26 de noviembre");
  expect(closingHour({ heldOn: "2026-11-25", closedAt: null })).toBeNull();
});

const CONTENT: ActaContent = {
  ...{ number: 11, kind: "directorio", title: "Directorio", heldOn: "2026-11-26", year: null },
  place: { kind: "ugel", code: "05", name: "UGEL 05" },
  ugel: { kind: "ugel", code: "05", name: "UGEL 05" },
  region: { kind: "region", code: "15", name: "Lima" },
  ...{ expediente: null, mode: "in_person", venue: null, openedAt: at("09:04"), closedAt: at("11:02") },
  ...{ call: 1, called: 3, present: 2, needed: 2, rule: first },
  chair: { name: "Ana", office: "Dirección" },
  secretary: { name: "Bruno", office: null },
  attendees: [ANA, { ...ANA, name: "Carla" }, { ...ANA, name: "Dora", attendance: "excused", stays: [] }],
  items: [
    {
      ...{
        number: 1,
        title: "Plan lector",
        purpose: "decide",
        question: null,
        presenter: null,
        addedLate: null,
      },
      ...{ treated: true, deliberation: "Se habló.", decision: "Se aprueba.", taken: VOTED },
      agreements: [
        {
          ...{ number: 1, text: "Entregar el cronograma", decision: VOTED, responsible: "Ana, dirección" },
          ...{ dueOn: "2026-12-10", evidenceExpected: null },
        },
      ],
    },
    {
      ...{
        number: 2,
        title: "Convivencia",
        purpose: "inform",
        question: null,
        presenter: null,
        addedLate: null,
      },
      ...{ treated: false, deliberation: "", decision: "", taken: null, agreements: [] },
    },
  ],
  ...{ withdrawn: [], documents: [], corrections: [] },
};

test("the acta has a section for each thing that it tells, and none for what there is not", () => {
  const keys = actaSections(CONTENT).map(({ key }) => key);
  expect(keys).toEqual(["sesion", "asistencia", "agenda", "deliberacion", "postergados", "cierre"]);
});

test("each agreement stands apart after its item, with its own sense of votes", () => {
  const blocks = actaSections(CONTENT).find(({ key }) => key === "deliberacion")?.blocks ?? [];
  expect(blocks.map(({ kind }) => kind)).toEqual(["item", "agreement"]);
  expect(JSON.stringify(blocks[1])).toContain("18 a favor");
});

test("without quorum it says so", () => {
  expect(JSON.stringify(actaSections({ ...CONTENT, present: 1 }))).toContain("No hubo quórum.");
  expect(JSON.stringify(actaSections(CONTENT))).toContain("Hubo quórum.");
});

test("who chaired and who kept it sign first, then whoever else was there, once", () => {
  const { officers, others } = actaSigners(CONTENT);
  expect(officers.map(({ name, office }) => `${name}, ${office}`)).toEqual([
    "Ana, Presidente",
    "Bruno, Secretario(a)",
  ]);
  expect(others.map(({ name }) => name)).toEqual(["Carla"]);
});

test("it is called and filed by its number, year and place", () => {
  expect(actaTitle(CONTENT)).toBe("Acta 011-2026. Directorio de la UGEL 05");
  expect(actaFileName(CONTENT, "pdf", false)).toBe("acta-ugel-05-011-2026.pdf");
  expect(actaFileName(CONTENT, "docx", true)).toBe("acta-ugel-05-011-2026-borrador.docx");
});
