import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { placeHref } from "@/lib/networks/labels";
import { canRedesign } from "@/lib/networks/policy";
import { getArrangement } from "@/lib/networks/redesign/queries";
import { balanceOf, destinationOf } from "@/lib/networks/redesign/rules";
import { readTrial } from "@/lib/networks/redesign/schema";
import { ApplyTrial } from "./_components/apply-trial";
import { BalanceTable } from "./_components/balance-table";
import { NetworkChoice } from "./_components/network-choice";
import { SchoolChoices } from "./_components/school-choices";
import { SchoolMap } from "./_components/school-map";

export const metadata: Metadata = { title: "Probar otra organización" };

const DONE = {
  aplicado: "Los colegios quedaron en sus nuevas redes. Lo que ya se registró se conserva donde ocurrió.",
};

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function RedesignPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { ugel, networks, schools } = (await getArrangement(actor, (await params).codigo)) ?? notFound();
  if (!canRedesign(actor, ugel.path)) notFound();
  const search = await readSearch(searchParams);
  const { codes, destinations } = readTrial(search);
  const chosen = networks.filter(({ code }) => codes.includes(code));
  // One alone cannot give a school to another.
  const known = chosen.length > 1 ? chosen.map(({ code }) => code) : [];
  const involved = schools.filter(({ network }) => known.includes(network));
  const moved = involved.filter((school) => destinationOf(school, destinations) !== school.network);
  const back = placeHref({ kind: "ugel", code: ugel.code });
  const page = `${back}/rediseno`;
  return (
    <PanelFrame actor={actor} current="networks" at={ugel.code}>
      <PageHeader
        breadcrumbs={[{ href: back, label: `UGEL ${ugel.code}` }, { label: "Probar otra organización" }]}
        title="Probar otra organización"
        lead="Lleve colegios de una red a otra y vea cómo quedarían, antes de la resolución. Nada cambia hasta que lo aplique, y la dirección de esta página guarda su prueba: puede enviarla."
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      <NetworkChoice networks={networks} schools={schools} chosen={known} ticked={codes} page={page} />
      {known.length > 0 && (
        <>
          <Section title="Cómo quedarían" aside={moved.length === 1 ? "1 cambio" : `${moved.length} cambios`}>
            <BalanceTable balance={balanceOf(known, involved, destinations)} networks={chosen} />
            <SchoolMap schools={involved} destinations={destinations} />
          </Section>
          {moved.length > 0 && (
            <ApplyTrial
              ugel={ugel.path}
              page={page}
              moved={moved}
              destinations={destinations}
              networks={chosen}
            />
          )}
          <Section title="Los colegios" aside={`${involved.length}, por nombre`}>
            {involved.length > 0 ? (
              <SchoolChoices schools={involved} destinations={destinations} networks={chosen} page={page} />
            ) : (
              <EmptyState title="Estas redes todavía no tienen colegios">
                Llévelos desde la página de cada colegio o con una importación.
              </EmptyState>
            )}
          </Section>
        </>
      )}
    </PanelFrame>
  );
}
