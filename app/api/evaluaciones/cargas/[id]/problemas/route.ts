import { currentActor } from "@/lib/access/session";
import { listLoadProblems } from "@/lib/assessments/loads/queries";
import { canSeeLoad } from "@/lib/assessments/policy";
import { isId } from "@/lib/forms/ids";
import { PROBLEM_HEADER } from "@/lib/imports/read/problems";
import { CSV_TYPE, csvStream } from "@/lib/imports/write/csv";

/** The problems of a load as a table, to mend the file with it at hand. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este archivo.", { status: 401 });
  const { id } = await params;
  const found = isId(id) ? await listLoadProblems(actor, id) : null;
  if (!found || !canSeeLoad(actor, found.place))
    return new Response("No se encontró la carga.", { status: 404 });
  const rows = found.problems.map(({ line, column, value, reason }) => [line, column ?? "", value, reason]);
  return new Response(csvStream(PROBLEM_HEADER, rows), {
    headers: {
      "content-type": CSV_TYPE,
      "content-disposition": 'attachment; filename="problemas.csv"',
      "cache-control": "private, no-store",
    },
  });
}
