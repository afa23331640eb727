import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { visitHref } from "@/lib/visits/labels";
import { cancelVisitAction } from "@/lib/visits/planning/actions";
import { canPlanVisits } from "@/lib/visits/policy";
import { nextVisitState } from "@/lib/visits/rules";
import { findVisit } from "../_components/find-visit";
import { VisitHeader } from "../_components/visit-header";

export const metadata: Metadata = { title: "Cancelar la visita" };

export default async function CancelVisitPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, visit } = await findVisit(params);
  const { id, requestId } = visit;
  if (!canPlanVisits(actor, visit.place.path) || !nextVisitState(visit.state, "cancel")) notFound();
  return (
    <PanelFrame actor={actor} current="visits" at={visit.ugel.code}>
      <VisitHeader
        visit={visit}
        trail={[{ label: "Cancelar" }]}
        title="Cancelar la visita"
        lead={`Se avisa por correo a quien observa y a quien sería observado, con el motivo.${
          requestId ? " El pedido que la originó volverá a esperar." : ""
        }`}
      />
      <Form
        action={cancelVisitAction}
        values={{ visitId: id, version: String(visit.version) }}
        page={`${visitHref(id)}/cancelar`}
        draft={id}
        submit="Cancelar la visita"
        variant="danger"
        aside={<Anchor href={visitHref(id)}>Volver sin cancelar</Anchor>}
      >
        <FormHidden name="visitId" />
        <FormHidden name="version" />
        <FormText name="reason" label="Por qué se cancela" maxLength={300} required />
      </Form>
    </PanelFrame>
  );
}
