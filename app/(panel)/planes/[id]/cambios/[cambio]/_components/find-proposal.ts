import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { changeHref } from "@/lib/plans/changes/labels";
import { getProposal } from "@/lib/plans/changes/proposing/queries";
import { canWritePlan } from "@/lib/plans/policy";
import { isInForce } from "@/lib/plans/rules";
import { kindAsked } from "../../_components/find-change";

type Params = Promise<{ id: string; cambio: string }>;

/** The row that an address asks to propose, for whoever prepares the request. */
export async function findProposal(params: Params, search: Record<string, string>) {
  const actor = await requireActor();
  const { id, cambio } = await params;
  const kind = kindAsked(search.clase);
  const rowId = search.fila;
  if (!isId(cambio) || (rowId && !isId(rowId))) notFound();
  const found = (await getProposal(actor, cambio, { kind, rowId, section: search.seccion })) ?? notFound();
  const { plan, change, row, proposal } = found;
  if (plan.id !== id || !canWritePlan(actor, plan)) notFound();
  if (change.state !== "draft" || !isInForce(plan.state)) redirect(changeHref(plan.id, change.id));
  if (rowId && !row && !proposal) notFound();
  const section = plan.template.sections.find(({ key, part }) => key === search.seccion && part === "text");
  return { actor, kind, rowId: rowId ?? row?.id ?? proposal?.rowId, section, ...found };
}

export type FoundProposal = Awaited<ReturnType<typeof findProposal>>;
