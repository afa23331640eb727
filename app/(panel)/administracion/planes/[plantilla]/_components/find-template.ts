import { notFound } from "next/navigation";
import { templateOfSlug } from "@/lib/plans/templates/labels";
import { getTemplate } from "@/lib/plans/templates/queries";
import { findRegion } from "../../_components/find-region";

/** The template of the address, of the region whose plans the actor defines. */
export async function findTemplate(params: Promise<{ plantilla: string }>) {
  const { actor, region } = await findRegion();
  const which = templateOfSlug((await params).plantilla) ?? notFound();
  const template = (await getTemplate(actor, { ...which, region })) ?? notFound();
  return { actor, template };
}
