import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { shortDay } from "@/lib/dates/dates";
import { draftHref, previewHref, publishHref, releaseHref } from "@/lib/releases/drafts/labels";
import { publishReleaseAction } from "@/lib/releases/publishing/actions";
import { getPreview } from "@/lib/releases/publishing/queries";
import { DraftHeader } from "../_components/draft-header";
import { findDraft } from "../_components/find-draft";
import { MovedFigures } from "./_components/moved-figures";

export const metadata: Metadata = { title: "Publicar el resumen" };

export default async function PublishDraftPage({ params }: { params: Promise<{ borrador: string }> }) {
  const { actor, draft } = await findDraft(params);
  const { counted } = (await getPreview(actor, draft.id)) ?? notFound();
  if (!counted) notFound();
  const { missing, moved, number } = counted;
  const figures = draft.keepsFigures
    ? `Al publicar, las cifras del resumen ${draft.amends}, con registros al ${shortDay(draft.cutoffOn)}, quedan`
    : `Al publicar, las cifras se cuentan otra vez con los registros al ${shortDay(draft.cutoffOn)} y quedan`;
  const whoReads =
    draft.amends === null
      ? "Cualquiera podrá leerlo en la portada."
      : `Cualquiera podrá leerlo, y el resumen ${draft.amends} dirá que hay una versión corregida.`;
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <DraftHeader draft={draft} current="publish" />
      {missing.length > 0 ? (
        <Alert kind="due" title="Todavía no se puede publicar" announce="none">
          <ul className="list-disc pl-5">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="mt-2">
            <Anchor href={draftHref(draft.id)}>Completar los textos</Anchor>
          </p>
        </Alert>
      ) : (
        <>
          <div className="max-w-140 space-y-3">
            <p>
              {figures} fijas, con los textos, como el resumen {number}. {whoReads}
            </p>
            <p>
              No se puede deshacer: un error se corrige con otro resumen, y ambos se conservan. Antes,{" "}
              <Anchor href={previewHref(draft.id)}>mírelo en la vista previa</Anchor>.
            </p>
            <p className="text-muted">Su dirección será {releaseHref(number)}.</p>
          </div>
          {draft.amends !== null && !draft.keepsFigures && <MovedFigures of={draft.amends} moved={moved} />}
          <ActionForm
            action={publishReleaseAction}
            fields={{ draftId: draft.id, version: String(draft.version) }}
            page={publishHref(draft.id)}
            className="mt-7"
          >
            <Button variant="primary">Publicar el resumen {number}</Button>
          </ActionForm>
        </>
      )}
    </PanelFrame>
  );
}
