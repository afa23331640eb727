import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CorrectionRows } from "@/components/schools/correction-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { canListCorrections } from "@/lib/networks/corrections/policy";
import { listCorrections, PAGE_SIZE } from "@/lib/networks/corrections/queries";
import { correctionFiltersSchema } from "@/lib/networks/corrections/schema";
import { placeHref } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Correcciones" };

const TABS = { Todas: undefined, "Por decidir": "pendientes", Resueltas: "resueltas" } as const;

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function CorrectionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const filters = correctionFiltersSchema.parse(await readSearch(searchParams));
  const { ugel, rows, total } = (await listCorrections(actor, (await params).codigo, filters)) ?? notFound();
  if (!canListCorrections(actor, ugel.path)) notFound();
  const back = placeHref({ kind: "ugel", code: ugel.code });
  const page = `${back}/correcciones`;
  return (
    <PanelFrame actor={actor} current="schools" at={ugel.code}>
      <PageHeader
        breadcrumbs={[{ href: back, label: `UGEL ${ugel.code}` }, { label: "Correcciones" }]}
        title={`Correcciones de colegios de la UGEL ${ugel.code}`}
        lead="Lo que los directivos piden corregir de los datos de su colegio. Cambian cuando la UGEL lo confirma."
      />
      <Tabs
        label="Cuáles se ven"
        tabs={Object.entries(TABS).map(([label, estado]) => ({
          label,
          href: withSearch(page, { estado }),
          current: filters.estado === estado,
        }))}
      />
      <Section
        title={total === 1 ? "1 corrección" : `${total.toLocaleString("es-PE")} correcciones`}
        aside="Primero las que esperan"
      >
        {rows.length === 0 ? (
          <EmptyState title="No hay correcciones">
            Aparecen cuando el directivo de un colegio pide corregir sus datos desde la página del colegio.
          </EmptyState>
        ) : (
          <CorrectionRows corrections={rows} named />
        )}
      </Section>
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch(page, { estado: filters.estado, pagina })}
        noun="correcciones"
      />
    </PanelFrame>
  );
}
