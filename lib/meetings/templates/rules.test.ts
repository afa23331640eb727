import { describe, expect, test } from "vitest";
import { meetingKinds, type Role } from "@/db/values";
import { MEETING_TEMPLATE_LABELS, meetingTemplateValues } from "./labels";
import { asksMore, CALLABLE, quorumRule, quorumShares, shareOf, usualTemplate } from "./rules";
import { meetingTemplateSchema } from "./schema";

test.each(quorumShares)("the rule of «%s» is read back as that share", (share) => {
  expect(shareOf(quorumRule(share, 3))).toBe(share);
});

test.each([
  ["third", "majority", false],
  ["majority", "majority", false],
  ["majority", "half", true],
  ["two_thirds", "majority", true],
] as const)("a second call of %s after a first of %s asks more: %s", (second, first, more) => {
  expect(asksMore(quorumRule(second, 1), quorumRule(first, 1))).toBe(more);
});

describe("what the form of a kind sends", () => {
  const read = (kind: (typeof meetingKinds)[number], changes: Record<string, unknown> = {}) =>
    meetingTemplateSchema.safeParse({
      ...{ region: "r1", kind, version: "0" },
      ...meetingTemplateValues(usualTemplate(kind)),
      ...changes,
    });
  const faults = (changes: Record<string, unknown>) =>
    read("directorio", changes).error?.issues.map(({ path }) => path.join("."));

  test.each(meetingKinds)("%s as usual comes back as it was", (kind) => {
    expect(read(kind).data?.content).toEqual(usualTemplate(kind));
  });

  test.each(meetingKinds)("%s calls by itself only offices that it may call", (kind) => {
    expect(CALLABLE[kind]).toEqual(expect.arrayContaining(usualTemplate(kind).called));
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["nobody to call", { called: [] }, "called"],
    ["an office of elsewhere", { called: ["school_head" satisfies Role] }, "called"],
    ["a greater second call", { firstShare: "third", secondShare: "majority" }, "secondShare"],
    ["no share", { firstShare: undefined }, "firstShare"],
    ["days that are no number", { noticeDays: "pronto" }, "noticeDays"],
    ["days before yesterday", { noticeDays: "-1" }, "noticeDays"],
    ["an item without minutes", { opening: [{ title: "Apertura", purpose: "inform" }] }, "opening.0.minutes"],
    [
      "an item of a year",
      { closing: [{ title: "Cierre", purpose: "inform", minutes: "9999" }] },
      "closing.0.minutes",
    ],
    [
      "thirteen items",
      { opening: Array.from({ length: 13 }, () => ({ title: "Punto", purpose: "inform", minutes: "5" })) },
      "opening",
    ],
    ["two items with one key", repeated(), "opening"],
  ])("%s is told at its field", (_, changes, field) => {
    expect(faults(changes)).toContain(field);
  });

  test("a row without a title is no item, and a new one gets a key that no other has", () => {
    const item = { purpose: "inform", minutes: "5" };
    const agenda = read("directorio", {
      opening: [{ ...item, key: "own1", title: "Himno" }, undefined, { ...item, title: "Saludo" }, item],
      closing: [{ ...item, title: "Cierre" }],
    }).data?.content.agenda;
    expect(agenda?.map(({ key, title, at }) => [key, title, at])).toEqual([
      ["own1", "Himno", "opening"],
      ["own2", "Saludo", "opening"],
      ["own3", "Cierre", "closing"],
    ]);
  });

  test("each of its fields has a name for when two texts are compared", () => {
    const { opening: _o, closing: _c, ...fields } = meetingTemplateValues(usualTemplate("directorio"));
    expect(Object.keys(MEETING_TEMPLATE_LABELS).sort()).toEqual(Object.keys(fields).sort());
  });
});

function repeated() {
  const item = { key: "opening", title: "Apertura", purpose: "inform", minutes: "5" };
  return { opening: [item], closing: [item] };
}
