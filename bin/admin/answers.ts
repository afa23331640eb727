import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { documentNumber, email, line } from "@/lib/forms/fields";

export const answersSchema = z.object({
  region: line("el nombre de la región"),
  givenNames: line("los nombres"),
  familyNames: line("los apellidos"),
  documentNumber: documentNumber(),
  email: email(),
});
export type Answers = z.output<typeof answersSchema>;
type Name = keyof Answers;

const QUESTIONS: Record<Name, { flag: string; question: string }> = {
  region: { flag: "region", question: "Nombre de la región" },
  givenNames: { flag: "nombres", question: "Nombres de quien administrará" },
  familyNames: { flag: "apellidos", question: "Apellidos" },
  documentNumber: { flag: "documento", question: "Número de DNI" },
  email: { flag: "correo", question: "Correo" },
};
const names = Object.keys(QUESTIONS) as Name[];

export const USAGE = `Uso: npm run admin -- [--otro] ${names.map((name) => `[--${QUESTIONS[name].flag} "…"]`).join(" ")}`;

/** What was given as options: an answer each, and whether to add one more administrator. */
export function readOptions(args: string[]) {
  const flags = Object.fromEntries(names.map((name) => [QUESTIONS[name].flag, { type: "string" } as const]));
  const read = parseArgs({ args, options: { ...flags, otro: { type: "boolean" } } });
  const values: Record<string, unknown> = read.values;
  const given = names.flatMap((name) => {
    const value = values[QUESTIONS[name].flag];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return { another: values.otro === true, given: Object.fromEntries(given) as Partial<Record<Name, string>> };
}

/** What is wrong with one answer, or null. */
function fault(name: Name, answer: string): string | null {
  const read = answersSchema.shape[name].safeParse(answer);
  return read.success ? null : (read.error.issues[0]?.message ?? "Revise este dato.");
}

/** Asks for what the options left out, again until each answer is good. */
export async function askMissing(given: Partial<Record<Name, string>>): Promise<Answers> {
  const answers: Partial<Record<Name, string>> = { ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const name of names) {
      let wrong = answers[name] === undefined ? "" : fault(name, answers[name]);
      while (wrong !== null) {
        if (wrong) console.log(`  ${wrong}`);
        const answer = await terminal.question(`${QUESTIONS[name].question}: `);
        answers[name] = answer;
        wrong = fault(name, answer);
      }
    }
  } finally {
    terminal.close();
  }
  return answersSchema.parse(answers);
}

/** The answers without asking anything: every fault at once. */
export function checkAll(given: Partial<Record<Name, string>>): Answers | string[] {
  const faults = names.flatMap((name) => {
    const wrong = fault(name, given[name] ?? "");
    return wrong ? [`--${QUESTIONS[name].flag}: ${wrong}`] : [];
  });
  return faults.length ? faults : answersSchema.parse(given);
}
