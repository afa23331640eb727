import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormContent, FormItem, VisitContent } from "@/db/visit-values";
import { clockSkew, corrected, flagsOf, gapsOf, type Noticed } from "./rules";
import { visitContentSchema } from "./schema";

const item = (key: string, more: Partial<FormItem> = {}): FormItem => ({
  ...{ key, text: `Pregunta ${key}`, help: "", weight: 1, required: true },
  ...{ asksEvidence: true, asksFinding: false, bank: [] },
  scale: {
    ...{ kind: "levels", preset: "rubric", na: key !== "r2" },
    options: ["I", "II"].map((label, i) => ({ key: label, label, descriptor: "", points: i + 1 })),
  },
  ...more,
});

const form: FormContent = {
  purpose: "",
  rule: null,
  blocks: [
    {
      ...{ key: "a", title: "Aula", help: "", kind: "items" },
      items: [
        item("r1"),
        item("r2"),
        item("n", { required: false, scale: { kind: "number", min: 0, max: 40, unit: "" } }),
        item("t", { required: false, asksEvidence: false, scale: { kind: "text" } }),
      ],
    },
    { key: "m", title: "Docentes", help: "", kind: "matrix", items: [item("r3")] },
  ],
};

const teacher = {
  ...{ id: "0190a000-0000-7000-8000-000000000001", name: "Ana Prueba", detail: "2.º A" },
  answers: { r3: { option: "I", evidence: "x" } },
};

const content = (more: Partial<VisitContent> = {}): VisitContent => ({
  ...{ formVersionId: "0190a000-0000-7000-8000-000000000000", formSha256: "0".repeat(64) },
  ...{ startedAt: "2026-11-20T14:00:00Z", endedAt: "2026-11-20T15:00:00Z" },
  contractShownAt: "2026-11-20T14:00:00Z",
  answers: { r1: { option: "II", evidence: "x" }, r2: { option: "I", evidence: "x" } },
  subjects: { m: [teacher] },
  ...{ earlier: [], strengths: "x", priorities: [{ itemKey: "r1", text: "x" }], questions: [], notes: "" },
  commitments: [
    {
      ...{ id: "0190a000-0000-7000-8000-00000000000a", side: "observed", text: "x", itemKey: null },
      dueOn: "2026-12-20",
    },
  ],
  photos: [],
  signatures: { observed: { how: "finger", path: "M1 1L2 2", name: "x" }, observer: null },
  ...more,
});

const commitment = content().commitments[0] as VisitContent["commitments"][number];

test("a whole visit lacks nothing", () => {
  expect(gapsOf(form, content())).toEqual([]);
});

test.each<[string, Partial<VisitContent>, string]>([
  ["an item without answer", { answers: { r2: { option: "I", evidence: "x" } } }, "answers.r1"],
  ["an empty answer", { answers: { ...content().answers, r1: { evidence: "x" } } }, "answers.r1"],
  ["an answer of another scale", { answers: { ...content().answers, r1: { option: "V" } } }, "answers.r1"],
  ["na where it is not offered", { answers: { ...content().answers, r2: { na: true } } }, "answers.r2"],
  ["a number out of range", { answers: { ...content().answers, n: { number: 41 } } }, "answers.n"],
  ["a text where a level goes", { answers: { ...content().answers, r1: { text: "x" } } }, "answers.r1"],
  ["a number where a text goes", { answers: { ...content().answers, t: { number: 4 } } }, "answers.t"],
  ["what is not asked", { answers: { ...content().answers, zz: { option: "I" } } }, "answers.zz"],
  ["an item of the matrix", { answers: { ...content().answers, r3: { option: "I" } } }, "answers.r3"],
  ["no teachers", { subjects: {} }, "subjects.m"],
  ["teachers of no block", { subjects: { ...content().subjects, z: [teacher] } }, "subjects.z"],
  ["a teacher without name", { subjects: { m: [{ ...teacher, name: " " }] } }, `subjects.m.${teacher.id}`],
  [
    "a teacher without answer",
    { subjects: { m: [{ ...teacher, answers: {} }] } },
    `subjects.m.${teacher.id}.r3`,
  ],
  ["a priority on what is not asked", { priorities: [{ itemKey: "zz", text: "x" }] }, "priorities"],
  ["an end before its start", { endedAt: "2026-11-20T13:00:00Z" }, "endedAt"],
  ["a commitment due before", { commitments: [{ ...commitment, dueOn: "2026-11-19" }] }, "commitments"],
  ["a commitment due in years", { commitments: [{ ...commitment, dueOn: "2029-01-01" }] }, "commitments"],
])("%s is to be mended", (_what, more, where) => {
  expect(gapsOf(form, content(more)).filter((gap) => gap.blocking)).toEqual([
    { where, text: expect.any(String), blocking: true },
  ]);
});

test.each<[string, Partial<VisitContent>, string]>([
  ["without evidence", { answers: { ...content().answers, r1: { option: "II" } } }, "answers.r1"],
  ["without strengths", { strengths: " " }, "strengths"],
  ["without priorities", { priorities: [] }, "priorities"],
  ["without commitments", { commitments: [] }, "commitments"],
  ["unsigned", { signatures: { observed: null, observer: null } }, "signatures"],
])("a visit %s is sent all the same", (_what, more, where) => {
  expect(gapsOf(form, content(more))).toEqual([{ where, text: expect.any(String), blocking: false }]);
});

test("what does not apply needs no evidence, and what is not required may be left", () => {
  expect(gapsOf(form, content({ answers: { ...content().answers, r1: { na: true } } }))).toEqual([]);
});

const now = new Date("2026-11-21T03:30:00Z");

test("a clock that is off says the same moment once it is mended", () => {
  const minutes = fc.integer({ min: -60 * 24 * 400, max: 60 * 24 * 400 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 600 }), (off, ago) => {
      const device = (at: number) => new Date(at + off * 60_000).toISOString();
      const real = now.getTime() - ago * 60_000;
      const when = corrected(
        { startedAt: device(real), endedAt: device(real), sentAt: device(now.getTime()) },
        now,
      );
      expect(when.startedAt.getTime()).toBe(real);
      expect(when.skew).toBe(off * 60);
      expect(when.wrong).toBe(Math.abs(off) > 10);
    }),
  );
});

test("the day is that of Lima when it started, and nothing ends after it arrived", () => {
  const sent = { startedAt: "2026-11-21T02:00:00Z", endedAt: "2026-11-22T02:00:00Z" };
  const when = corrected({ ...sent, sentAt: now.toISOString() }, now);
  expect(when).toMatchObject({ conductedOn: "2026-11-20", endedAt: now, wrong: true });
  expect(clockSkew("2099-01-01T00:00:00Z", now)).toBe(2_000_000_000);
});

const noticed = (more: Partial<Noticed> = {}): Noticed => ({
  when: corrected({ ...content(), sentAt: now.toISOString() }, now),
  ...{ scheduledOn: "2026-11-20", isCurrent: true, served: true, code: "123456" },
  signature: content().signatures.observed,
  ...more,
});

test.each<[Partial<Noticed>, string[]]>([
  [{}, []],
  [{ scheduledOn: "2026-11-21" }, ["other_day"]],
  [{ isCurrent: false }, ["retired_form"]],
  [{ served: false }, ["observed_moved"]],
  [{ served: null }, []],
  [{ signature: null }, ["unsigned"]],
  [{ signature: { how: "code", code: "123456", name: "x" } }, []],
  [{ signature: { how: "code", code: "654321", name: "x" } }, ["wrong_code"]],
  [{ signature: { how: "code", code: "654321", name: "x" }, code: null }, ["wrong_code"]],
  [{ when: { ...noticed().when, wrong: true } }, ["clock"]],
])("%o is noticed as %o", (more, flags) => {
  expect(flagsOf(noticed(more))).toEqual(flags);
});

const accepts = (more: Record<string, unknown>) =>
  visitContentSchema.safeParse({ ...content(), ...more }).success;

test.each<[string, Record<string, unknown>]>([
  [
    "a drawing that is no line",
    { signatures: { observed: { how: "finger", path: "M1 1<script>", name: "" }, observer: null } },
  ],
  [
    "a signature too long",
    { signatures: { observed: { how: "finger", path: "L1 1".repeat(6000), name: "" }, observer: null } },
  ],
  [
    "a photo too heavy",
    { photos: [{ id: teacher.id, itemKey: null, caption: "", sha256: "0".repeat(64), size: 400_000 }] },
  ],
  ["the same commitment twice", { commitments: [commitment, commitment] }],
  ["an hour that is none", { startedAt: "ayer" }],
  ["an hour of another age", { startedAt: "1970-01-01T00:00:00Z" }],
  ["a megabyte of text", { notes: "x".repeat(1_000_000) }],
  [
    "too many teachers",
    {
      subjects: {
        m: Array.from({ length: 41 }, (_, i) => ({
          ...teacher,
          id: teacher.id.replace(/.{4}$/, `${1000 + i}`),
        })),
      },
    },
  ],
  ["names that programs use", { answers: JSON.parse('{"__proto__x":{},"a b":{}}') }],
])("%s does not come in", (_what, more) => {
  expect(accepts(more)).toBe(false);
});

test("what was written comes in without signs that nobody sees, and reading it again changes nothing", () => {
  expect(visitContentSchema.parse({ ...content(), notes: " a\u0000b\u202Ec\ud800 \n d 😀 " }).notes).toBe(
    "a b c  \n d 😀",
  );
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (units) => {
      const notes = String.fromCharCode(...units);
      const once = visitContentSchema.parse({ ...content(), notes });
      expect(visitContentSchema.parse(once)).toEqual(once);
    }),
  );
});
