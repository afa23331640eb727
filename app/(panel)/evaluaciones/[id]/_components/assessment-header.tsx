import { type IconNode, Lock, LockOpen, Megaphone, PencilRuler } from "lucide";
import type { ReactNode } from "react";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import type { StatusKind } from "@/components/ui/status";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { AssessmentState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { assessmentHref, STATE_LABELS } from "@/lib/assessments/labels";
import {
  canDefineAssessment,
  canSeeLoads,
  isSchool,
  placesReadWhole,
  placesToLoad,
} from "@/lib/assessments/policy";
import { returnsHref } from "@/lib/assessments/returns/labels";
import { sheetHref } from "@/lib/assessments/sheet/labels";

type Assessment = {
  id: string;
  title: string;
  place: string;
  region: string;
  state: AssessmentState;
  hasItems: boolean;
  hasReturns: boolean;
};
type TabKey =
  | "results"
  | "participation"
  | "growth"
  | "items"
  | "loads"
  | "sheet"
  | "returns"
  | "definition"
  | "state";
type AssessmentHeaderProps = {
  actor: Actor;
  assessment: Assessment;
  tab: TabKey;
  lead: ReactNode;
  /** The place looked at, below the region. */
  trail?: Crumb[];
  actions?: ReactNode;
  /** When the page is not about the assessment as a whole. */
  title?: string;
};

const STATE_TAGS: Record<AssessmentState, { kind: StatusKind; icon: IconNode }> = {
  draft: { kind: "later", icon: PencilRuler },
  open: { kind: "info", icon: LockOpen },
  closed: { kind: "later", icon: Lock },
  published: { kind: "done", icon: Megaphone },
};

/** What every page of an assessment begins with: where one is, its state and its other pages. */
export function AssessmentHeader(props: AssessmentHeaderProps) {
  const { actor, assessment, tab, lead, trail = [], actions } = props;
  const { id, title, place, region, state, hasReturns } = assessment;
  const href = assessmentHref(id);
  const defines = canDefineAssessment(actor, place);
  const tabs: { key: TabKey; href: string; label: string }[] = [
    { key: "results", href, label: "Participación y niveles" },
  ];
  if (placesReadWhole(actor).length > 0)
    tabs.push({ key: "participation", href: `${href}/participacion`, label: "Quiénes faltan" });
  if (state !== "draft") tabs.push({ key: "growth", href: `${href}/avance`, label: "Avance" });
  if (assessment.hasItems) tabs.push({ key: "items", href: `${href}/items`, label: "Preguntas" });
  const [school] = placesToLoad(actor).filter(isSchool);
  if (school)
    tabs.push({ key: "sheet", href: sheetHref(id, { lugar: school }), label: "Hoja de su colegio" });
  if (canSeeLoads(actor)) tabs.push({ key: "loads", href: `${href}/cargas`, label: "Cargas" });
  if (hasReturns) tabs.push({ key: "returns", href: returnsHref(id), label: "Devoluciones" });
  if (defines) {
    tabs.push({ key: "definition", href: `${href}/editar`, label: "Qué se evalúa" });
    tabs.push({ key: "state", href: `${href}/estado`, label: "Estado" });
  }
  const { kind, icon } = STATE_TAGS[state];
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "/region", label: region },
          { href: "/evaluaciones", label: "Evaluaciones" },
          trail.length > 0 ? { href, label: title } : { label: title },
          ...trail,
        ]}
        tag={
          <Tag kind={kind} icon={icon}>
            {STATE_LABELS[state]}
          </Tag>
        }
        title={props.title ?? [title, ...trail.slice(-1).map(({ label }) => label)].join(", ")}
        lead={lead}
        actions={actions}
      />
      {tabs.length > 1 && (
        <Tabs
          label="Páginas de la evaluación"
          tabs={tabs.map((one) => ({ ...one, current: one.key === tab }))}
        />
      )}
    </>
  );
}
