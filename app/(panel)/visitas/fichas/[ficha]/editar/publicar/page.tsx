import type { Metadata } from "next";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { publishFormAction } from "@/lib/visits/forms/actions";
import { formChanges } from "@/lib/visits/forms/changes/rules";
import { draftHref, itemsLabel } from "@/lib/visits/forms/labels";
import { publishFaults } from "@/lib/visits/forms/publishing/rules";
import { itemsOf } from "@/lib/visits/forms/rules";
import { ContractWords } from "../../../_components/contract-words";
import { Changes } from "../_components/changes";
import { DraftFrame } from "../_components/draft-frame";
import { findDraft } from "../_components/find-draft";
import { Missing } from "../_components/missing";

export const metadata: Metadata = { title: "Publicar una ficha" };

export default async function PublishFormPage({ params }: { params: Promise<{ ficha: string }> }) {
  const { actor, form, draft, content, before, seen } = await findDraft(params);
  const faults = publishFaults(content);
  const changes = before && formChanges(before, content);
  const page = draftHref(form.id, "publicar");
  return (
    <DraftFrame
      {...{ actor, form }}
      trail={{ label: "Publicar" }}
      title={`Publicar la versión ${draft.number}`}
      lead="Una versión publicada no cambia nunca: con ella se hacen las visitas y se leen sus resultados."
    >
      <Section title={changes ? `Qué cambia desde la versión ${draft.number - 1}` : "Lo que se publica"}>
        {changes ? (
          <Changes changes={changes} before={draft.number - 1} />
        ) : (
          <p>
            {form.name}: {itemsLabel(itemsOf(content).length)}.{" "}
            <Anchor href={draftHref(form.id, "vista")}>Ver cómo queda</Anchor>
          </p>
        )}
      </Section>
      {changes && changes.items.rescaled.length > 0 && (
        <div className="mt-5">
          <Alert
            kind="due"
            announce="none"
            title="Los resultados de antes y de después no se podrán comparar en"
          >
            <ul className="list-disc pl-5">
              {changes.items.rescaled.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p className="mt-1">Cambiaron sus opciones o sus puntos.</p>
          </Alert>
        </div>
      )}
      <Section title="Quién leerá lo que se anote">
        <ContractWords contract={form.contract} />
        {!before && <p className="mt-2 text-muted">Después de publicar la ficha, esto ya no cambia.</p>}
      </Section>
      <Section title={faults.length > 0 ? "Lo que falta" : "Publicar"}>
        {faults.length > 0 ? (
          <Missing formId={form.id} faults={faults} />
        ) : (
          <Form
            action={publishFormAction}
            values={seen}
            page={page}
            submit={`Publicar la versión ${draft.number}`}
            aside={<Anchor href={draftHref(form.id)}>Volver al borrador</Anchor>}
          >
            <FormHidden name="formId" />
            <FormHidden name="version" />
            <p className="text-muted">
              {before
                ? "Las visitas que se planifiquen desde ahora usarán esta versión. Las ya planificadas siguen con la suya."
                : "Desde ahora se podrán planificar visitas con ella, y todos podrán leerla."}
            </p>
          </Form>
        )}
      </Section>
    </DraftFrame>
  );
}
