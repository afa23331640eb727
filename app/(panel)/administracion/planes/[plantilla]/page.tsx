import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { DATE_LABELS, PIECES, templateHref, templateTitle } from "@/lib/plans/templates/labels";
import type { TemplatePiece } from "@/lib/plans/templates/schema";
import { templateCrumbs } from "../_components/crumbs";
import { findTemplate } from "./_components/find-template";
import { TemplatePieceView } from "./_components/piece-view";

export const metadata: Metadata = { title: "Qué lleva un plan" };

const DONE = {
  empezado: "El año quedó abierto. Revise qué llevan los planes antes de que empiecen a escribirse.",
  fechas: "Los plazos quedaron guardados.",
  guardado: "Quedó guardado. Los planes que se empiecen desde ahora lo llevarán así.",
};

/** What a change does to the plans that were begun. */
function inUse({ plans, behind }: { plans: number; behind: number }) {
  if (plans === 0) return "Nadie ha empezado su plan todavía.";
  const begun = plans === 1 ? "Hay 1 plan empezado" : `Hay ${plans} planes empezados`;
  const stay = "Cada uno conserva lo que se pedía cuando empezó.";
  const may =
    behind === 0
      ? "Ninguno de los que aún se escriben está atrás de lo que se pide ahora."
      : `${behind === 1 ? "1 que aún se escribe puede" : `${behind} que aún se escriben pueden`} ponerse al día: sus equipos lo verán en su inicio. Los aprobados quedan como están.`;
  return `${begun}. ${stay} ${may}`;
}

type Props = { params: Promise<{ plantilla: string }>; searchParams: SearchParams };

export default async function PlanTemplatePage({ params, searchParams }: Props) {
  const { actor, template } = await findTemplate(params);
  const { hecho } = await readSearch(searchParams);
  const href = templateHref(template);
  const title = templateTitle(template);
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={templateCrumbs({ label: title })}
        title={`Qué lleva: ${title}`}
        lead={inUse(template)}
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={(Object.keys(PIECES) as TemplatePiece[]).map((piece) => (
          <Section
            key={piece}
            title={PIECES[piece].title}
            aside={
              <Anchor href={`${href}/${piece}`}>
                Cambiar<span className="sr-only"> {PIECES[piece].title.toLowerCase()}</span>
              </Anchor>
            }
          >
            <TemplatePieceView piece={piece} content={template.content} />
          </Section>
        ))}
        aside={
          <Section
            title="Plazos"
            aside={
              <Anchor href={`${href}/fechas`}>
                Cambiar<span className="sr-only"> los plazos</span>
              </Anchor>
            }
          >
            <DataList
              items={(["opensOn", "dueOn", "approvalDueOn"] as const).map((field) => ({
                label: DATE_LABELS[field],
                value: shortDay(template[field]),
              }))}
            />
            <p className="mt-4">
              <Anchor
                href={withSearch("/planes", { anio: template.schoolYear, tipo: template.kind })}
              >{`Ver los planes de ${template.schoolYear}`}</Anchor>
            </p>
          </Section>
        }
      />
    </PanelFrame>
  );
}
