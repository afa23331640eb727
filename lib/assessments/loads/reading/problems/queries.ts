import { type ImportProblem, ImportProblems } from "@/lib/imports/read/problems";
import { shownDocument, shownValue } from "../rules";

/** Problems of a file whose cells may name children: what is shown of a cell never does. */
export class PrivateProblems extends ImportProblems {
  override add({ value, column, ...problem }: ImportProblem): void {
    const isDocument = column !== null && /dni|doc|alumno|estudiante/i.test(column);
    // A whole row is shown nowhere: its line is enough to find it.
    const shown = column === null ? "" : isDocument ? shownDocument(value) : shownValue(value);
    super.add({ ...problem, column, value: shown });
  }
}
