import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getForm } from "@/lib/visits/forms/queries";
import { canDefineVisits } from "@/lib/visits/policy";

/** The form of the address, as the actor may see it, and whether she keeps it. */
export async function findForm(params: Promise<{ ficha: string }>, number?: number) {
  const actor = await requireActor();
  const { ficha } = await params;
  const form = (isId(ficha) ? await getForm(actor, ficha, number) : null) ?? notFound();
  return { actor, form, keeps: canDefineVisits(actor, form.place.path) };
}

/** The same, only for whoever keeps it. */
export async function findKeptForm(params: Promise<{ ficha: string }>) {
  const found = await findForm(params);
  return found.keeps ? found : notFound();
}
