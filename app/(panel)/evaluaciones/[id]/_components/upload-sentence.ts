import { UPLOAD_WORDS } from "@/lib/assessments/loads/labels";
import { uploadProblem } from "@/lib/files/labels";

/** Why an upload was not taken, by the word that the address carries back. */
export const uploadSentence = (word: string | undefined): string | undefined =>
  word !== undefined && Object.hasOwn(UPLOAD_WORDS, word)
    ? UPLOAD_WORDS[word as keyof typeof UPLOAD_WORDS]
    : uploadProblem(word);
