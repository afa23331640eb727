import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { releaseHref } from "@/lib/releases/drafts/labels";
import { getPreview } from "@/lib/releases/publishing/queries";
import { DraftHeader } from "../_components/draft-header";
import { PreviewPart } from "./_components/preview-part";

export const metadata: Metadata = { title: "Vista previa del resumen" };

type Props = { params: Promise<{ borrador: string }>; searchParams: SearchParams };

export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { borrador: id } = await params;
  const preview = (isId(id) ? await getPreview(actor, id) : null) ?? notFound();
  const { draft, isGuest, counted } = preview;
  if (draft.number !== null) redirect(releaseHref(draft.number));
  if (draft.state !== "draft") notFound();
  return (
    <PanelFrame actor={actor} current={isGuest ? undefined : "admin"} at="region">
      {!isGuest && <DraftHeader draft={draft} current="preview" />}
      {counted ? (
        <>
          <Alert kind="due" title="Vista previa: no publicado" announce="none">
            <p>
              {isGuest
                ? "Usted puede leerlo hasta que se publique. No lo comparta: las cifras y los textos pueden cambiar."
                : `Así se leería si se publicara ahora. ${draft.keepsFigures ? `Las cifras son las del resumen ${draft.amends}.` : "Las cifras se cuentan otra vez al publicar."}`}
            </p>
          </Alert>
          <div className="mt-9 border-t border-base-300 pt-7">
            <PreviewPart draftId={id} snapshot={counted.snapshot} asked={await readSearch(searchParams)} />
          </div>
        </>
      ) : (
        <>
          <PageHeader title={draft.title} />
          <EmptyState title="La vista previa no está disponible">
            Quien le dio acceso ya no publica en la región. Pida a quien lo haga hoy que le dé acceso otra
            vez.
          </EmptyState>
        </>
      )}
    </PanelFrame>
  );
}
