import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { TerritoryMap } from "@/components/networks/territory-map";
import { UgelTable } from "@/components/networks/ugel-table";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { getRelease } from "@/lib/releases/queries";

export const revalidate = 60;
/** Drawn when first asked for, then kept: publishing again draws them anew. */
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: { absolute: "Ayni: las redes educativas de Lima Metropolitana" },
};

const LATEST = "vigente";
/** No page of ours. Not `notFound()`: Next draws that with scripts, which a public page does not run. */
const NOWHERE = "/no-se-encontro";

export default async function SummaryPage({ params }: { params: Promise<{ edicion: string }> }) {
  const { edicion } = await params;
  if (edicion !== LATEST && !/^[1-9]\d{0,5}$/.test(edicion)) redirect(NOWHERE);
  const release = await getRelease(edicion === LATEST ? null : Number(edicion));
  if (!release && edicion !== LATEST) redirect(NOWHERE);
  if (!release) {
    return (
      <PublicFrame demo={false} current="summary">
        <PageHeader title="Las redes educativas de Lima Metropolitana" />
        <EmptyState title="Todavía no se ha publicado un resumen">
          Aparecerá aquí cuando la dirección regional lo publique.
        </EmptyState>
      </PublicFrame>
    );
  }
  const { ugels, districts, coordinators, countedOn, demo } = release.snapshot;
  const sum = (key: "ebNetworks" | "etpNetworks") => ugels.reduce((total, ugel) => total + ugel[key], 0);
  const networks = sum("ebNetworks") + sum("etpNetworks");
  return (
    <PublicFrame demo={demo} current="summary">
      <PageHeader
        title="Las redes de colegios de Lima, en cifras"
        lead={`Los colegios públicos con mejores resultados comparten lo que saben con los que enfrentan más desafíos. Lo hacen en ${networks} redes, dentro de ${ugels.length} UGEL.`}
      />
      <p className="-mt-4 mb-7 text-sm text-muted sm:mb-9">
        Resumen {release.number}, publicado el {shortDay(dayOf(new Date(release.publishedAt)))}. Registros al{" "}
        {shortDay(countedOn)}.
      </p>
      <Section title="Cómo está organizada la región">
        <StatRow>
          <Stat value={sum("ebNetworks")} label="redes de educación básica" source="EB" />
          <Stat value={sum("etpNetworks")} label="redes de educación técnico-productiva" source="ETP" />
          <Stat
            value={coordinators.held}
            of={coordinators.networks}
            label="redes con coordinador o coordinadora"
            source={`Al ${shortDay(countedOn)}`}
          />
          <Stat value={districts.length} label="distritos" source={`En ${ugels.length} UGEL`} />
        </StatRow>
      </Section>
      <Columns
        main={
          <Section title="El territorio" aside={`${districts.length} distritos, ${ugels.length} UGEL`}>
            <TerritoryMap districts={districts} ugels={ugels} />
          </Section>
        }
        aside={
          <Section title="Por UGEL">
            <UgelTable ugels={ugels} />
          </Section>
        }
      />
    </PublicFrame>
  );
}
