import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { ReleaseSummary } from "@/components/public/release-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listEditions, listProgress } from "@/lib/releases/queries";
import { canonical } from "../../_components/canonical";
import { findEdition, LATEST, linksOf } from "./_components/find-edition";

/** Another copy of the program may publish: it is told within a minute. */
export const revalidate = 60;
/** Drawn when first asked for, then kept: publishing again draws them anew. */
export const generateStaticParams = () => [];

type Params = { params: Promise<{ edicion: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { edicion } = await params;
  const release = await findEdition(edicion);
  const region = release?.snapshot.region ?? "Lima Metropolitana";
  const title = `Ayni: las redes educativas de ${region}`;
  return {
    title: { absolute: edicion === LATEST ? title : `${title}, resumen ${edicion}` },
    description: `El avance de las redes educativas de ${region}, en cifras que se pueden comprobar.`,
    alternates: canonical(edicion === LATEST ? "/" : `/resumen/${edicion}`),
  };
}

export default async function SummaryPage({ params }: Params) {
  const { edicion } = await params;
  const release = await findEdition(edicion);
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
  return (
    <PublicFrame demo={release.snapshot.demo} current="summary">
      <ReleaseSummary
        snapshot={release.snapshot}
        links={await linksOf(edicion, release.number)}
        published={release}
        amendedBy={release.amendedBy}
        progress={await listProgress(release.number)}
        editions={await listEditions()}
      />
    </PublicFrame>
  );
}
