import { expect, test } from "vitest";
import { UPLOAD_PROBLEMS, uploadProblem, uploadProblemWord } from "./labels";

test("each problem goes to the address as a word and comes back as its sentence", () => {
  for (const sentence of Object.values(UPLOAD_PROBLEMS))
    expect(uploadProblem(uploadProblemWord(sentence))).toBe(sentence);
});

test.each(["otra", "constructor", "", undefined])("an address with %j says nothing", (word) => {
  expect(uploadProblem(word)).toBeUndefined();
});

test("a sentence that is not ours has no word", () => {
  expect(uploadProblemWord("Otra cosa.")).toBeUndefined();
});
