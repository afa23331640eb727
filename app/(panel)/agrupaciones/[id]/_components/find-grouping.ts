import { notFound } from "next/navigation";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { canKeepGrouping } from "@/lib/networks/groupings/policy";
import { getGrouping } from "@/lib/networks/groupings/queries";

/** Who asks and the grouping of the address. */
export async function findGrouping(params: Promise<{ id: string }>, page = 1) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) && (await getGrouping(actor, id, page))) || notFound();
  const { grouping } = found;
  const { keeperKind: kind, keeperCode: code, keeperName: name } = grouping;
  return {
    ...{ actor, ...found, href: `/agrupaciones/${grouping.id}` },
    keeper: { kind, code, name },
    at: kind === "ugel" ? code : "region",
    keeps: canKeepGrouping(actor, grouping.place),
  };
}

/** The same for whoever may change it; not found for the rest, and once it ended. */
export async function findGroupingToChange(params: Promise<{ id: string }>, last: string) {
  const found = await findGrouping(params);
  if (!found.keeps || (found.grouping.endsOn !== null && last !== "Corregir")) notFound();
  const breadcrumbs: Crumb[] = [
    { href: "/agrupaciones", label: "Agrupaciones" },
    { href: found.href, label: found.grouping.name },
    { label: last },
  ];
  return { ...found, breadcrumbs };
}
