import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { CALIBRATION_PAGE } from "@/lib/visits/calibration/scoring/labels";
import { DRIFT_ADVICE, PAIRS_PAGE, pairInWords } from "@/lib/visits/drift/labels";
import { readsPairs } from "@/lib/visits/drift/policy";
import { listPairs, PAIRS_A_PAGE, type ReadPair } from "@/lib/visits/drift/queries";
import { byObserver, hasDrifted, LAST_PAIRS, pairsAgreement } from "@/lib/visits/drift/rules";
import { pairFiltersSchema } from "@/lib/visits/drift/schema";
import { CalibrationLinks } from "../_components/calibration-links";
import { PairRow } from "../_components/pair-row";

export const metadata: Metadata = { title: "Visitas dobles" };

function Observers({ pairs }: { pairs: ReadPair[] }) {
  const compared = pairs.filter((pair) => pairsAgreement([pair]).scores > 0);
  if (compared.length === 0) return null;
  return (
    <Section title="Por persona">
      <DataTable
        caption={`Las ${LAST_PAIRS} últimas visitas dobles de cada quien, de las que usted lee. Por nombre.`}
        rows={byObserver(compared)}
        rowKey={({ personId }) => personId}
        columns={[
          { key: "name", header: "Quien observa", rowHeader: true, cell: ({ name }) => name },
          { key: "pairs", header: "Visitas dobles", align: "right", cell: (row) => row.pairs },
          { key: "same", header: "Juntas", cell: ({ agreement }) => pairInWords(agreement) },
        ]}
      />
    </Section>
  );
}

/** The visits that two scored, for the two and for those who read what was seen in them. */
export default async function PairsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!readsPairs(actor)) notFound();
  const { pagina } = pairFiltersSchema.parse(await readSearch(searchParams));
  const { pairs, total, last } = await listPairs(actor, pagina);
  const drifted = pairs.some((pair) => hasDrifted(pairsAgreement([pair]), pair.rule));
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[
          { href: "/visitas", label: "Visitas" },
          { href: CALIBRATION_PAGE, label: "Calibración" },
          { label: "Visitas dobles" },
        ]}
        title="Visitas dobles"
        lead="Dos personas observan lo mismo y puntúan por separado. Solo lo ven ellas y quienes leen el detalle de la visita."
      />
      <CalibrationLinks actor={actor} current={PAIRS_PAGE} />
      <Section title="Visita por visita" aside={total > 0 && total}>
        {total === 0 ? (
          <EmptyState title="Todavía no hay visitas dobles">
            Se planifican desde una visita por hacer, con «Agregar a alguien que observe a su lado». Cuando se
            reciben las dos, aquí se comparan.
          </EmptyState>
        ) : (
          <>
            {drifted && <p className="mb-3 max-w-140">{DRIFT_ADVICE}</p>}
            <ul aria-label="De la más reciente a la más antigua" className="-mt-1">
              {pairs.map((pair) => (
                <PairRow key={pair.visitId} pair={pair} personId={actor.personId} />
              ))}
            </ul>
          </>
        )}
        <Pagination
          page={pagina}
          size={PAIRS_A_PAGE}
          total={total}
          noun="visitas dobles"
          href={(next) => withSearch(PAIRS_PAGE, {}, { pagina: next })}
        />
      </Section>
      <Observers pairs={last} />
    </PanelFrame>
  );
}
