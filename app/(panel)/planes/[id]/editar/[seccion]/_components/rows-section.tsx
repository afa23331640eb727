import { Plus } from "lucide";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { PlanSection } from "@/db/values";
import { uploadProblem } from "@/lib/files/labels";
import { ROW_WORDS, rowCount, sectionOfRows } from "@/lib/plans/editing/labels";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { editHref } from "@/lib/plans/rows/labels";
import type { RowKind } from "@/lib/plans/rows/rules";
import { standing } from "@/lib/plans/rules";
import { ActivityRows } from "./activity-rows";
import { AnnexRows } from "./annex-rows";
import { ObjectiveRows } from "./objective-rows";
import { ProblemRows } from "./problem-rows";
import type { RowPlace } from "./row-acts";
import { TargetRows } from "./target-rows";

type RowsSectionProps = {
  plan: PlanEditing;
  section: PlanSection;
  kind: RowKind;
  search: Record<string, string>;
};

const TITLE_TOO_LONG = "El título tiene más de 200 caracteres. Acórtelo y suba el archivo otra vez.";

const EMPTY: Record<RowKind, string> = {
  problem:
    "Escriba primero el que más importa. Cada uno puede llevar sus causas y el área evaluada de que trata.",
  objective: "Escriba al menos uno por cada ámbito obligatorio, y diga a qué problema responde.",
  target: "Agréguelas bajo el objetivo al que sirven.",
  activity: "Agréguelas bajo el objetivo al que sirven.",
  annex: "Suba los documentos que acompañan al plan.",
};

const rowsOf = (plan: PlanEditing) => ({
  problem: plan.problems,
  objective: plan.objectives,
  target: plan.targets,
  activity: plan.activities,
  annex: plan.annexes,
});

function RowsOfKind({
  plan,
  at,
  search,
}: {
  plan: PlanEditing;
  at: RowPlace;
  search: Record<string, string>;
}) {
  switch (at.kind) {
    case "problem":
      return <ProblemRows {...{ plan, at }} />;
    case "objective":
      return <ObjectiveRows {...{ plan, at }} />;
    case "target":
      return <TargetRows {...{ plan, at }} only={search.objetivo} />;
    case "activity":
      return <ActivityRows {...{ plan, at }} only={search.objetivo} />;
    case "annex":
      return (
        <AnnexRows
          {...{ plan, at }}
          problem={search.titulo ? TITLE_TOO_LONG : uploadProblem(search.archivo)}
        />
      );
  }
}

/** Targets and activities hang from an objective: without any, that comes first. */
function needsObjective(plan: PlanEditing, kind: RowKind) {
  return (kind === "target" || kind === "activity") && standing(plan.objectives).length === 0;
}

/** A part of a plan that is made of rows: what there is, what is missing and where more is added. */
export function RowsSection({ plan, section, kind, search }: RowsSectionProps) {
  const at = { planId: plan.id, section: section.key, kind };
  const words = ROW_WORDS[kind];
  const n = standing<{ withdrawnAt: unknown }>(rowsOf(plan)[kind]).length;
  const objectives = sectionOfRows(plan.template, "objective");
  if (needsObjective(plan, kind))
    return (
      <>
        <EmptyState
          title="Primero hace falta un objetivo"
          action={
            objectives && <Anchor href={`${editHref(plan.id, objectives)}/nueva`}>Agregar un objetivo</Anchor>
          }
        >
          Las {words.many} se escriben bajo el objetivo al que sirven.
        </EmptyState>
        <RowsOfKind {...{ plan, at, search }} />
      </>
    );
  const add = kind !== "annex" && (
    <ButtonLink href={`${editHref(plan.id, section.key)}/nueva`} variant="primary" icon={Plus}>
      {words.add}
    </ButtonLink>
  );
  const empty = n === 0 && <EmptyState title={words.none}>{EMPTY[kind]}</EmptyState>;
  if (kind === "target" || kind === "activity")
    return (
      <>
        {add}
        {empty && <div className="mt-6">{empty}</div>}
        <RowsOfKind {...{ plan, at, search }} />
      </>
    );
  return (
    <Section
      title={section.part === "diagnosis" ? "Problemas" : section.title}
      aside={n > 0 && rowCount(kind, n)}
    >
      {empty}
      <RowsOfKind {...{ plan, at, search }} />
      {add && <div className="mt-5">{add}</div>}
    </Section>
  );
}
