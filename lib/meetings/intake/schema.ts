import { z } from "zod";

/** What an open session sends: what was done in it while it could not, each with its own id. */
export const OPERATION_KINDS = [
  "text",
  "minutes",
  "agreement",
  "arrival",
  "departure",
  "undo",
  "absence",
  "start",
  "end",
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export const MOST_OPERATIONS = 40;
const HALF_DAY = 12 * 3_600_000;

export const intakeSchema = z.object({
  /** The item that is written in, if the page is open in one. */
  writing: z.uuid().nullable(),
  /** Whether the page is still open. */
  here: z.boolean(),
  operations: z
    .array(
      z.object({
        id: z.uuid(),
        kind: z.enum(OPERATION_KINDS),
        /** Milliseconds since it was done: the device's own hour may be wrong. */
        age: z.number().min(0).max(HALF_DAY),
        fields: z.record(z.string().max(60), z.string().max(100_000)),
      }),
    )
    .max(MOST_OPERATIONS),
});
export type Intake = z.output<typeof intakeSchema>;
export type Operation = Intake["operations"][number];

export const checkInRequestSchema = z.object({
  presenceId: z.uuid(),
  code: z.string().max(100),
  age: z.number().min(0).max(HALF_DAY),
});
