import { Plus } from "lucide";
import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { templateHref, templateTitle } from "@/lib/plans/templates/labels";
import { listTemplates } from "@/lib/plans/templates/queries";
import { TEMPLATES, templateCrumbs } from "./_components/crumbs";
import { findRegion } from "./_components/find-region";

export const metadata: Metadata = { title: "Qué llevan los planes" };

type Template = Awaited<ReturnType<typeof listTemplates>>[number];

const NEW = `${TEMPLATES}/nuevo`;

export default async function PlanTemplatesPage() {
  const { actor, region } = await findRegion();
  const templates = await listTemplates(actor, region);
  const isLast = ({ kind, schoolYear }: Template) =>
    !templates.some((other) => other.kind === kind && other.schoolYear > schoolYear);
  const columns: Column<Template>[] = [
    {
      key: "plan",
      header: "Planes",
      rowHeader: true,
      cell: (template) => <Anchor href={templateHref(template)}>{templateTitle(template)}</Anchor>,
    },
    { key: "desde", header: "Se escriben desde", cell: ({ opensOn }) => shortDay(opensOn) },
    { key: "envio", header: "Se envían hasta", cell: ({ dueOn }) => shortDay(dueOn) },
    { key: "aprobacion", header: "Se aprueban hasta", cell: ({ approvalDueOn }) => shortDay(approvalDueOn) },
    { key: "planes", header: "Empezados", align: "right", cell: ({ plans }) => plans },
    {
      key: "copiar",
      header: "Año siguiente",
      cell: (template) =>
        isLast(template) ? (
          <Anchor
            href={withSearch(NEW, {
              tipo: template.kind,
              anio: template.schoolYear + 1,
              copia: template.schoolYear,
            })}
          >
            Copiar de {template.schoolYear} a {template.schoolYear + 1}
          </Anchor>
        ) : (
          "–"
        ),
    },
  ];
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={templateCrumbs()}
        title="Qué llevan los planes"
        lead="Las secciones, los ámbitos y los plazos de cada clase de plan, año por año. Un plan conserva lo que se pedía cuando empezó, hasta que su equipo lo pone al día."
        actions={
          <ButtonLink href={NEW} variant="primary" icon={Plus}>
            Abrir un año
          </ButtonLink>
        }
      />
      {templates.length === 0 ? (
        <EmptyState title="La región aún no ha abierto ningún año">
          Mientras no lo haga, nadie puede empezar su plan. Abra un año: se parte de las secciones usuales,
          que luego puede cambiar.
        </EmptyState>
      ) : (
        <DataTable
          caption="Del año más reciente al más antiguo."
          columns={columns}
          rows={templates}
          rowKey={({ id }) => id}
        />
      )}
    </PanelFrame>
  );
}
