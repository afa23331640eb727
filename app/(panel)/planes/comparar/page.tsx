import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { COMPARE_HREF, problemLabel } from "@/lib/plans/compare/labels";
import { comparePlans, PAGE_SIZE } from "@/lib/plans/compare/queries";
import { compareFiltersSchema } from "@/lib/plans/compare/schema";
import { CompareFilterBar } from "./_components/compare-filter-bar";
import { ComparedNetworks } from "./_components/compared-networks";
import { ProblemChoices } from "./_components/problem-choices";

export const metadata: Metadata = { title: "Qué hacen otras redes" };

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = compareFiltersSchema.parse(await readSearch(searchParams));
  const year = filters.anio ?? Number(today().slice(0, 4));
  const { around, problems, found } = await comparePlans(actor, year, filters);
  const { problema, pagina, ...rest } = filters;
  const label = problema && problemLabel(problema, around.areas);
  const [first] = found ?? [];
  return (
    <PanelFrame actor={actor} current="plans">
      <PageHeader
        breadcrumbs={[
          { href: "/planes", label: "Planes" },
          label ? { href: COMPARE_HREF, label: "Qué hacen otras redes" } : { label: "Qué hacen otras redes" },
          ...(label ? [{ label }] : []),
        ]}
        title={label ? `Qué hacen otras redes: ${label}` : "Qué hacen otras redes"}
        lead={`Actividades de los planes aprobados de ${year} de las otras redes de la región, por el código de cada red y nunca por resultado.`}
      />
      {found === null ? (
        <ProblemChoices {...{ around, problems }} year={filters.anio} />
      ) : (
        <>
          <CompareFilterBar {...{ filters, around, problems }} />
          <Section
            title="Actividades"
            aside={
              first &&
              `${first.total === 1 ? "1 actividad" : `${first.total.toLocaleString("es-PE")} actividades`} de ${first.networks === 1 ? "1 red" : `${first.networks} redes`}`
            }
          >
            {found.length === 0 ? (
              <EmptyState title="Ninguna otra red tiene una actividad así">
                {pagina > 1
                  ? "No hay más en esta página."
                  : "Cambie o quite algún filtro, o elija otro problema."}
              </EmptyState>
            ) : (
              <ComparedNetworks found={found} />
            )}
            <Pagination
              page={pagina}
              size={PAGE_SIZE}
              total={first?.total ?? 0}
              href={(next) => withSearch(COMPARE_HREF, { problema, ...rest, pagina: next })}
              noun="actividades"
            />
          </Section>
        </>
      )}
    </PanelFrame>
  );
}
