import { expect, test } from "vitest";
import { usualTemplate } from "../../templates/rules";
import { type ActaFacts, actaContent, numbered } from "./rules";

const at = (hour: string) => new Date(`2026-11-26T${hour}:00-05:00`);
const UGEL = { kind: "ugel", code: "05", name: "UGEL 05 de prueba" } as const;
const REGION = { kind: "region", code: "15", name: "Lima de prueba" } as const;
const UNTAKEN = {
  ...{ form: null, inFavour: null, against: null, abstained: null, againstReasons: null },
  ...{ present: null, quorum: null, decidedAt: null },
};

const item = (id: string, more: Partial<ActaFacts["items"][number]> = {}): ActaFacts["items"][number] => ({
  ...{ id, title: `Punto ${id}`, purpose: "decide", question: null, presenter: null, addedLate: false },
  ...{ addedReason: null, state: "treated", withdrawnReason: null, deliberation: "", decision: "" },
  ...UNTAKEN,
  ...more,
});

const person = (name: string, more: Partial<ActaFacts["participants"][number]> = {}) => ({
  ...{ personId: name, kind: "member" as const, name, office: "Coordinador(a) de REI", votes: true },
  ...{ absence: null, absenceNote: null, presences: [] },
  ...more,
});

const FACTS: ActaFacts = {
  meeting: {
    ...{ number: 11, kind: "directorio", title: "Directorio de noviembre, UGEL 05", heldOn: "2026-11-26" },
    ...{ place: UGEL, ugel: UGEL, region: REGION, expediente: "MPD2026-EXT-0000001", mode: "in_person" },
    ...{ venue: "Sala de reuniones", openedAt: at("09:04"), closedAt: at("11:02"), call: 1 },
    ...{ calledCount: 3, presentCount: 2, quorum: 2, rules: usualTemplate("directorio") },
    ...{ chairId: "Ana", chair: "Ana del registro", secretaryId: "Bruno", secretary: "Bruno" },
  },
  year: null,
  participants: [
    person("Ana", {
      office: "Dirección de UGEL",
      presences: [{ participantId: "a", arrivedAt: at("09:00"), leftAt: null }],
    }),
    person("Bruno", { presences: [{ participantId: "b", arrivedAt: at("09:20"), leftAt: at("10:00") }] }),
    person("Carla", { absence: "excused", absenceNote: "Cita médica" }),
    person("Dora", { absence: "represented", absenceNote: "Elena" }),
  ],
  items: [
    item("a", { deliberation: "Se habló." }),
    item("b", { state: "withdrawn", withdrawnReason: "Ya se resolvió" }),
    item("c", { state: "postponed" }),
    item("d", {
      ...{ state: "pending", decision: "Se aprueba.", form: "vote", inFavour: 1, against: 1, abstained: 0 },
      ...{ againstReasons: "Falta tiempo", present: 2, quorum: 2, decidedAt: at("09:40") },
    }),
  ],
  agreements: [
    {
      ...UNTAKEN,
      ...{ itemId: "d", number: 1, text: "Entregar el cronograma", responsible: "Ana, dirección" },
      ...{ firstDueOn: "2026-12-10", evidenceExpected: null, form: "consensus", present: 2, quorum: 2 },
    },
  ],
  documents: [
    { title: "Lista de redes", itemId: "d" },
    { title: "Acta de octubre", itemId: null },
  ],
  corrections: [],
};

test("what was withdrawn has no number, and the others keep their order", () => {
  expect(numbered(FACTS.items).map(({ id, number }) => `${number}${id}`)).toEqual(["1a", "2c", "3d"]);
});

test("an item is treated when it had its time or something is written or agreed of it", () => {
  const { items, withdrawn } = actaContent(FACTS);
  expect(items.map(({ number, treated }) => [number, treated])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
  expect(withdrawn).toEqual([{ title: "Punto b", reason: "Ya se resolvió" }]);
});

test("what is written of an item that was never begun makes it treated", () => {
  const items = [item("x", { state: "pending", decision: "Se aprueba." }), item("y", { state: "pending" })];
  expect(actaContent({ ...FACTS, items, agreements: [] }).items.map(({ treated }) => treated)).toEqual([
    true,
    false,
  ]);
});

test("each agreement stands in its item, with its own sense of votes, and the item keeps its own", () => {
  const [, , last] = actaContent(FACTS).items;
  expect(last?.taken).toMatchObject({ form: "vote", votes: { inFavour: 1, against: 1, abstained: 0 } });
  expect(last?.taken?.againstReasons).toBe("Falta tiempo");
  expect(last?.agreements).toHaveLength(1);
  expect(last?.agreements[0]).toMatchObject({ number: 1, dueOn: "2026-12-10", decision: { votes: null } });
});

test("who chairs and who keeps the acta are told by the office that they were called by", () => {
  const { chair, secretary } = actaContent(FACTS);
  expect(chair).toEqual({ name: "Ana", office: "Dirección de UGEL" });
  expect(secretary).toEqual({ name: "Bruno", office: "Coordinador(a) de REI" });
  const { meeting } = FACTS;
  const elsewhere = actaContent({ ...FACTS, meeting: { ...meeting, chairId: "x", secretaryId: null } });
  expect(elsewhere.chair).toEqual({ name: "Ana del registro", office: null });
  expect(elsewhere.secretary).toBeNull();
});

test("how each attended is told with hours, and why somebody is absent is not", () => {
  const { attendees } = actaContent(FACTS);
  expect(attendees.map(({ attendance }) => attendance)).toEqual([
    "present",
    "late",
    "excused",
    "represented",
  ]);
  expect(attendees[1]?.stays).toEqual([{ from: at("09:20").toISOString(), to: at("10:00").toISOString() }]);
  expect(JSON.stringify(attendees)).not.toContain("médica");
  expect(attendees[3]?.instead).toBe("Elena");
});

test("the rule of the quorum is that of the call by which it opened", () => {
  expect(actaContent(FACTS).rule).toEqual(usualTemplate("directorio").quorum.first);
  const second = { ...FACTS, meeting: { ...FACTS.meeting, call: 2 } };
  expect(actaContent(second).rule).toEqual(usualTemplate("directorio").quorum.second);
});

test("a document of an item says its number", () => {
  expect(actaContent(FACTS).documents).toEqual([
    { title: "Lista de redes", item: 3 },
    { title: "Acta de octubre", item: null },
  ]);
});

test("it survives being kept as JSON, whole", () => {
  const content = actaContent(FACTS);
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});
