import { currentActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { canImport } from "@/lib/imports/policy";
import { getImport, listProblems } from "@/lib/imports/queries";
import { PROBLEM_HEADER } from "@/lib/imports/read/problems";
import { importFiltersSchema } from "@/lib/imports/schema";
import { CSV_TYPE, csvStream } from "@/lib/imports/write/csv";

/** The problems of an import as a table, to mend the file with it at hand. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este archivo.", { status: 401 });
  const { id } = await params;
  const found = isId(id) ? await getImport(actor, id, importFiltersSchema.parse({})) : null;
  if (!found || !canImport(actor, found.kind, found.place))
    return new Response("No se encontró la importación.", { status: 404 });
  const problems = await listProblems(actor, id);
  const rows = problems.map(({ line, column, value, reason }) => [String(line), column ?? "", value, reason]);
  return new Response(csvStream(PROBLEM_HEADER, rows), {
    headers: {
      "content-type": CSV_TYPE,
      "content-disposition": 'attachment; filename="problemas.csv"',
      "cache-control": "private, no-store",
    },
  });
}
