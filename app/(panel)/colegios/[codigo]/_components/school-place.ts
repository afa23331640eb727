import type { Crumb } from "@/components/ui/breadcrumbs";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import type { SchoolRecord } from "@/lib/networks/schools/queries";

/** Where a school stands today: its open node, the way to it, and the number of its UGEL. */
export function findSchoolPlace({ node, school }: SchoolRecord) {
  const { code: ugelCode } = school.ugel;
  const crumbs: Crumb[] = [{ href: placeHref({ kind: "ugel", code: ugelCode }), label: `UGEL ${ugelCode}` }];
  if (node?.parentKind === "network") {
    const { parentKind: kind, parentCode: code, parentName: name } = node;
    crumbs.push({ href: placeHref({ kind, code }), label: placeShortLabel({ kind, code, name }) });
  }
  return { node, crumbs, ugelCode, place: node?.path ?? school.ugel.path };
}
