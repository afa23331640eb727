import { Plus } from "lucide";
import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { assessmentHref, ROUND_LABELS, STATE_LABELS } from "@/lib/assessments/labels";
import { regionsToDefine } from "@/lib/assessments/policy";
import { listAssessments } from "@/lib/assessments/queries";
import { percentOne } from "@/lib/assessments/totals/rules";
import { shortDay } from "@/lib/dates/dates";

export const metadata: Metadata = { title: "Evaluaciones" };

type Assessment = Awaited<ReturnType<typeof listAssessments>>[number];
type Taken = { assessed: number | null; programmed: number | null };

function participation({ assessed, programmed }: Taken) {
  if (!assessed) return "Sin resultados";
  const share = percentOne(assessed, programmed);
  const text = assessed.toLocaleString("es-PE");
  return share && programmed ? `${share} (${text} de ${programmed.toLocaleString("es-PE")})` : text;
}

const COLUMNS: Column<Assessment>[] = [
  {
    key: "title",
    header: "Evaluación",
    rowHeader: true,
    cell: ({ id, title, startsOn, endsOn }) => (
      <>
        <Anchor href={assessmentHref(id)}>{title}</Anchor>
        <span className="block text-sm font-normal text-muted">
          {startsOn === endsOn ? shortDay(startsOn) : `Del ${shortDay(startsOn)} al ${shortDay(endsOn)}`}
        </span>
      </>
    ),
  },
  {
    key: "round",
    header: "Momento",
    cell: ({ round, schoolYear }) => `${ROUND_LABELS[round]} ${schoolYear}`,
  },
  { key: "state", header: "Estado", cell: ({ state }) => STATE_LABELS[state] },
  { key: "primary", header: "Rindieron en primaria", cell: ({ primary }) => participation(primary) },
  { key: "secondary", header: "Rindieron en secundaria", cell: ({ secondary }) => participation(secondary) },
];

export default async function AssessmentsPage() {
  const actor = await requireActor();
  const assessments = await listAssessments(actor);
  const defines = regionsToDefine(actor).length > 0;
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <PageHeader
        title="Evaluaciones"
        lead="Qué se evaluó en la región, cuántos estudiantes participaron y en qué nivel están."
        actions={
          defines && (
            <ButtonLink href="/evaluaciones/nueva" variant="primary" icon={Plus}>
              Preparar una evaluación
            </ButtonLink>
          )
        }
      />
      {assessments.length === 0 ? (
        <EmptyState title="Todavía no hay ninguna evaluación">
          {defines
            ? "Prepare la primera: qué áreas se toman, a quiénes y con qué niveles de logro."
            : "Aparecerán aquí cuando la dirección regional abra la primera."}
        </EmptyState>
      ) : (
        <>
          <TableTools
            count={`${assessments.length} ${assessments.length === 1 ? "evaluación" : "evaluaciones"}`}
          />
          <DataTable
            caption="De la más reciente a la más antigua."
            columns={COLUMNS}
            rows={assessments}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </PanelFrame>
  );
}
