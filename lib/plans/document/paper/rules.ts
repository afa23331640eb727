import { dayOf, longDay } from "@/lib/dates/dates";
import { placeLabel, placeShortLabel } from "@/lib/networks/labels";
import type { PlanContent } from "../../content/rules";
import type { DocumentSection } from "../blocks/rules";
import { planSections } from "../rules";

/** How a version was approved; `null` of what nobody approved yet. */
export type Approval = { number: number; by: string; at: Date };

type OfficialYear = { decadeName: string; yearName: string };

const holding = ({ facts }: PlanContent, role: string) =>
  facts.officers
    .filter((officer) => officer.role === role)
    .map(({ name }) => name)
    .join(", ") || null;

/** Who answers for the plan and who approves it; of a draft, nobody has approved. */
function signaturesOf(content: PlanContent, approval: Approval | null) {
  const { kind, place, ugel, region } = content;
  const approver = approval?.by ?? "";
  if (kind === "ugel_plan")
    return [
      { name: holding(content, "ugel_director"), office: `Dirección de la ${placeShortLabel(place)}` },
      { name: approver, office: `Dirección Regional de Educación de ${region.name}` },
    ];
  return [
    { name: holding(content, "coordinator"), office: `Coordinación de la ${placeShortLabel(place)}` },
    { name: approver, office: `Jefatura de línea de la ${placeShortLabel(ugel)}` },
  ];
}

const isWide = ({ blocks }: DocumentSection) => blocks.some(({ kind }) => kind === "matrix");

type Leaf = { landscape: boolean; sections: DocumentSection[] };

/** Sections one after the other on the same kind of leaf: the matrix lies, the rest stands. */
function leavesOf(sections: DocumentSection[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const section of sections) {
    const landscape = isWide(section);
    const leaf = leaves.at(-1);
    if (leaf?.landscape === landscape) leaf.sections.push(section);
    else leaves.push({ landscape, sections: [section] });
  }
  return leaves;
}

/** The plan as it is printed: what its PDF and its DOCX draw. */
export function planPaper(
  content: PlanContent,
  approval: Approval | null,
  year: OfficialYear | null,
  now: Date,
) {
  const { title, kind, place, ugel, region } = content;
  return {
    title,
    header: {
      issuers: [
        `Dirección Regional de Educación de ${region.name}`,
        ugel.name,
        ...(kind === "pat_rei" ? [placeLabel(place)] : []),
      ],
      decadeName: year?.decadeName ?? null,
      yearName: year?.yearName ?? null,
    },
    reference: approval ? `Versión ${approval.number}` : "Borrador",
    dateline: `${region.name}, ${longDay(dayOf(approval?.at ?? now))}`,
    leaves: leavesOf(planSections(content)),
    signatures: signaturesOf(content, approval),
  };
}

export type PlanPaper = ReturnType<typeof planPaper>;

type Filed = Pick<PlanContent, "kind" | "schoolYear"> & { place: { code: string } };

/** «pat-rei-2026-05-03-version-2.pdf»; of a draft without the version. */
export const paperFileName = (plan: Filed, ending: string, number: number | null) =>
  `${plan.kind === "pat_rei" ? "pat-rei" : "plan-ugel"}-${plan.schoolYear}-${plan.place.code}-${number === null ? "borrador" : `version-${number}`}.${ending}`;
