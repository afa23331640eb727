import type { Metadata } from "next";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { FormPreview } from "@/components/visits/form-preview";
import { draftHref } from "@/lib/visits/forms/labels";
import { DraftFrame } from "../_components/draft-frame";
import { findDraft } from "../_components/find-draft";

export const metadata: Metadata = { title: "Cómo queda una ficha" };

export default async function FormPreviewPage({ params }: { params: Promise<{ ficha: string }> }) {
  const { actor, form, draft, content } = await findDraft(params);
  return (
    <DraftFrame
      {...{ actor, form }}
      trail={{ label: "Cómo queda" }}
      title={form.name}
      lead={`Así se leerá la versión ${draft.number} cuando se publique. ${content.purpose}`}
      actions={<PrintButton>Imprimir</PrintButton>}
    >
      {content.blocks.length === 0 ? (
        <EmptyState
          title="La ficha todavía no tiene bloques"
          action={<Anchor href={draftHref(form.id, "bloques/nuevo")}>Agregar un bloque</Anchor>}
        >
          Cuando tenga alguno, aquí se verá como lo verá quien observa.
        </EmptyState>
      ) : (
        <FormPreview content={content} />
      )}
    </DraftFrame>
  );
}
