import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TableTools } from "@/components/ui/table-tools";
import { Tabs } from "@/components/ui/tabs";
import { type ReturnState, returnStates } from "@/db/values";
import { requireActor } from "@/lib/access/session";
import { RETURN_STATE_LABELS, returnsHref } from "@/lib/assessments/returns/labels";
import { canReadReturns, placesToReview } from "@/lib/assessments/returns/policy";
import { listReturns, PAGE_SIZE } from "@/lib/assessments/returns/queries";
import { returnFiltersSchema } from "@/lib/assessments/returns/schema";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { AssessmentHeader } from "../_components/assessment-header";
import { ReturnTable } from "./_components/return-table";

export const metadata: Metadata = { title: "Devoluciones" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ReturnsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  if (!canReadReturns(actor)) notFound();
  const filters = returnFiltersSchema.parse(await readSearch(searchParams));
  const { assessment, returns, counts } =
    (isId(id) ? await listReturns(actor, id, filters) : null) ?? notFound();
  const page = returnsHref(assessment.id);
  const { estado, lugar } = filters;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const total = estado ? (counts[estado] ?? 0) : all;
  const tab = (label: string, state: ReturnState | undefined, n: number) => ({
    label: `${label} (${n.toLocaleString("es-PE")})`,
    href: withSearch(page, { estado: state, lugar }),
    current: estado === state,
  });
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <AssessmentHeader
        {...{ actor, assessment }}
        tab="returns"
        lead="Resultados de un colegio, o de una de sus secciones, que un especialista pidió corregir. El resto del colegio sigue como está."
      />
      {all === 0 ? (
        <EmptyState title="No hay ninguna devolución">
          {placesToReview(actor).length > 0
            ? "Para devolver unos resultados, busque el colegio en «Participación y niveles» y elija «Devolver estos resultados»."
            : "Aquí aparecen los resultados que un especialista devuelve para que el colegio los corrija."}
        </EmptyState>
      ) : (
        <>
          <Tabs
            label="En qué estado"
            tabs={[
              tab("Todas", undefined, all),
              ...returnStates.map((state) => tab(RETURN_STATE_LABELS[state], state, counts[state] ?? 0)),
            ]}
          />
          <TableTools
            count={`${total.toLocaleString("es-PE")} ${total === 1 ? "devolución" : "devoluciones"}`}
          />
          <ReturnTable assessmentId={assessment.id} returns={returns} today={today()} />
          <Pagination
            page={filters.pagina}
            size={PAGE_SIZE}
            total={total}
            href={(pagina) => withSearch(page, { estado, lugar, pagina })}
            noun="devoluciones"
          />
        </>
      )}
    </PanelFrame>
  );
}
