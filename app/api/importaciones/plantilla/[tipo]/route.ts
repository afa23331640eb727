import { currentActor } from "@/lib/access/session";
import { ROLL_TEMPLATE } from "@/lib/assessments/enrolments/roll/schema";
import { kindsToImport } from "@/lib/imports/policy";
import { CSV_TYPE, csvStream } from "@/lib/imports/write/csv";
import { MEMBERSHIP_TEMPLATE } from "@/lib/networks/membership/schema";
import { ROSTER_TEMPLATE } from "@/lib/people/roster/schema";

const TEMPLATES = {
  networks: { name: "plantilla-redes.csv", header: MEMBERSHIP_TEMPLATE },
  officers: { name: "plantilla-cargos.csv", header: ROSTER_TEMPLATE },
  enrolment: { name: "plantilla-matricula.csv", header: ROLL_TEMPLATE },
};
const isTemplate = (kind: string): kind is keyof typeof TEMPLATES => Object.hasOwn(TEMPLATES, kind);

/** An empty list to fill in, with the columns that are read. */
export async function GET(_request: Request, { params }: { params: Promise<{ tipo: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { tipo } = await params;
  if (!isTemplate(tipo) || !kindsToImport(actor).includes(tipo))
    return new Response("No se encontró la plantilla.", { status: 404 });
  const { name, header } = TEMPLATES[tipo];
  return new Response(csvStream(header, []), {
    headers: {
      "content-type": CSV_TYPE,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
