import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { AgreementRow } from "@/components/meetings/agreement-row";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE, AGREEMENTS_ROLLUP } from "@/lib/meetings/agreements/labels";
import { AGREEMENTS_PER_PAGE, listAgreements } from "@/lib/meetings/agreements/list/queries";
import { agreementFiltersSchema } from "@/lib/meetings/agreements/list/schema";
import { readsRollup } from "@/lib/meetings/agreements/rollup/policy";
import { AgreementFilterBar } from "./_components/agreement-filter-bar";

export const metadata: Metadata = { title: "Acuerdos" };

const counted = (n: number) => `${n.toLocaleString("es-PE")} ${n === 1 ? "acuerdo" : "acuerdos"}`;

export default async function AgreementsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = agreementFiltersSchema.parse(await readSearch(searchParams));
  const { own, rows, total, day, below, filtered, ...facets } = await listAgreements(actor, filters);
  const kept = { ...filters, pagina: undefined };
  const file = (formato: string) => withSearch("/api/acuerdos", { ...kept, formato });
  return (
    <PanelFrame actor={actor} current="agreements" at={filters.ugel}>
      <PageHeader
        title="Acuerdos"
        lead={
          <>
            Lo que se acordó en las reuniones: quién responde, hasta cuándo y cómo va.{" "}
            {readsRollup(actor) && <Anchor href={AGREEMENTS_ROLLUP}>Ver el consolidado</Anchor>}
          </>
        }
      />
      {!filtered && filters.pagina === 1 && (
        <Section title="Por hacer" aside={own.length > 0 && counted(own.length)}>
          {own.length === 0 ? (
            <EmptyState title="No tiene acuerdos pendientes">
              Aquí aparecen los acuerdos de los que usted responde, por su nombre o por su cargo, hasta que
              informe que se cumplieron.
            </EmptyState>
          ) : (
            <RowList label="Por hacer">
              {own.map((agreement) => (
                <AgreementRow key={agreement.id} {...{ agreement, day }} />
              ))}
            </RowList>
          )}
        </Section>
      )}
      <Section title={filtered ? "Acuerdos" : own.length > 0 ? "Los demás acuerdos" : "Todos los acuerdos"}>
        <AgreementFilterBar {...{ filters, below, day, ...facets }} />
        <TableTools
          count={counted(total)}
          exports={[
            { href: file("xlsx"), label: "Excel" },
            { href: file("csv"), label: "CSV" },
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState title={filtered ? "Ningún acuerdo coincide" : "Todavía no hay acuerdos"}>
            {filtered ? (
              <>
                Pruebe con menos filtros, o <Anchor href={AGREEMENTS_PAGE}>vea todos los acuerdos</Anchor>.
              </>
            ) : (
              "Aparecerán cuando una reunión de sus lugares tome el primero."
            )}
          </EmptyState>
        ) : (
          <RowList label="Los abiertos primero, por su fecha; después los cerrados">
            {rows.map((agreement) => (
              <AgreementRow key={agreement.id} {...{ agreement, day }} />
            ))}
          </RowList>
        )}
        <Pagination
          page={filters.pagina}
          size={AGREEMENTS_PER_PAGE}
          total={total}
          noun="acuerdos"
          href={(pagina) => withSearch(AGREEMENTS_PAGE, kept, { pagina })}
        />
      </Section>
    </PanelFrame>
  );
}
