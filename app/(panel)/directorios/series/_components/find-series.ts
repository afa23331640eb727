import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { getSeries } from "@/lib/meetings/series/queries";

/** The series of the address, with whether the reader prepares its meetings. */
export async function findSeries(params: Promise<{ serie: string }>) {
  const actor = await requireActor();
  const { serie } = await params;
  const series = (isId(serie) ? await getSeries(actor, serie) : null) ?? notFound();
  return { actor, series, prepares: canPrepareMeeting(actor, series) };
}
