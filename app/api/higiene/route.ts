import { can } from "@/lib/access/actor";
import { isAtOrBelow } from "@/lib/access/place";
import { currentActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { CSV_TYPE, csvStream } from "@/lib/imports/write/csv";
import { ALARM_KIND_LABELS, alarmWords } from "@/lib/networks/hygiene/labels";
import { getHygiene } from "@/lib/networks/hygiene/queries";
import { hygieneFiltersSchema } from "@/lib/networks/hygiene/schema";

const HEADER = ["UGEL", "Tipo", "Qué", "Detalle", "Vence", "Dónde se corrige"];

/** What is by mending in a UGEL, or in the whole region, as CSV. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { ugel, tipo } = hygieneFiltersSchema.parse(search);
  const found = await getHygiene(actor, ugel ?? null);
  if (!found) return new Response("No se encontró lo que busca.", { status: 404 });
  const managesPlaces = can(actor, "place.manage", found.root.path);
  const rows = found.alarms
    .filter(({ kind }) => !tipo || kind === tipo)
    .map((alarm) => {
      const { title, detail, dueOn, href } = alarmWords(alarm, managesPlaces);
      const at = found.ugels.find(({ path }) => isAtOrBelow(alarm.place, path));
      return [at?.code, ALARM_KIND_LABELS[alarm.kind].title, title, detail, dueOn, href];
    });
  return new Response(csvStream(HEADER, rows), {
    headers: {
      "content-type": CSV_TYPE,
      "content-disposition": `attachment; filename="higiene-${ugel ? `ugel-${ugel}-` : ""}${today()}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
