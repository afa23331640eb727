import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { distanceFrom, positionOf } from "@/lib/networks/distance/rules";
import { getNetworkHub } from "@/lib/networks/hub/queries";

const HEADER = [
  "Red",
  "Código de local",
  "Colegio",
  "Niveles",
  "Turno",
  "Distrito",
  "Estudiantes",
  "Docentes",
  "En la red desde",
  "Metros al núcleo",
  "Fecha del padrón",
];

/** The schools of a network today, as CSV or as a workbook. */
export async function GET(request: Request, { params }: { params: Promise<{ codigo: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { codigo } = await params;
  const hub = /^[\w-]{1,12}$/.test(codigo) ? await getNetworkHub(actor, codigo) : null;
  if (!hub) return new Response("No se encontró la red.", { status: 404 });
  const { network, schools } = hub;
  const host = schools.find(({ institutionId }) => institutionId === network.profile?.hubInstitutionId);
  const origin = host ? positionOf(host) : null;
  const rows = schools.map((school) => {
    const distance = distanceFrom(origin, school);
    return [
      network.code,
      school.siteCode,
      school.name,
      school.levels.join(", "),
      school.shifts.join(", "),
      school.district,
      school.students,
      school.teachers,
      school.openedOn,
      distance === null ? null : Math.round(distance),
      school.sourceDate,
    ];
  });
  return tableResponse(new URL(request.url).searchParams.get("formato"), {
    file: `colegios-${network.code}`,
    sheet: "Colegios",
    header: HEADER,
    rows,
  });
}
