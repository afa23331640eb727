import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { planDoubleAction } from "@/lib/visits/doubling/actions";
import { doubleHref } from "@/lib/visits/doubling/labels";
import { canDouble } from "@/lib/visits/doubling/policy";
import { getVisitToDouble } from "@/lib/visits/doubling/queries";
import { visitHref } from "@/lib/visits/labels";
import { observerOption } from "@/lib/visits/planning/labels";
import { VisitHeader } from "../_components/visit-header";

export const metadata: Metadata = { title: "Agregar a alguien que observe a su lado" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Adds somebody who observes the same, and scores it on her own. */
export default async function DoublePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) ? await getVisitToDouble(actor, id) : null) ?? notFound();
  const { visit, observers, settings } = found;
  if (!canDouble(actor, visit)) notFound();
  const { borrador } = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(
    actor,
    "plan-double",
    { visitId: id },
    { key: id, fromDraft: Boolean(borrador) },
  );
  const others = observers
    .filter(({ personId }) => personId !== visit.observerId && personId !== visit.observedId)
    .map((observer) => observerOption(observer, settings.capacityPerRound));
  return (
    <PanelFrame actor={actor} current="visits" at={visit.ugel.code}>
      <VisitHeader
        visit={visit}
        trail={[{ label: "Visita doble" }]}
        title="Agregar a alguien que observe a su lado"
        lead="Observan lo mismo y puntúan por separado, sin ver lo que anota la otra persona. Cuando se reciben las dos visitas, se compara cuánto coinciden."
      />
      {visit.besideId ? (
        <EmptyState
          title="Ya hay alguien que observa a su lado"
          action={<Anchor href={visitHref(visit.besideId)}>Ver esa visita</Anchor>}
        >
          Si esa persona no puede ir, cancele su visita y agregue a otra.
        </EmptyState>
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={doubleHref(id)} name={`plan-double:${id}`} />
          <Form
            action={planDoubleAction}
            values={values}
            page={doubleHref(id)}
            draft={id}
            submit="Agregar y avisar"
            aside={<Anchor href={visitHref(id)}>Volver sin agregar</Anchor>}
          >
            <FormHidden name="visitId" />
            <FormSelect
              name="observerId"
              label="Quién observa a su lado"
              placeholder="Elija a una persona"
              options={others}
              width="full"
              required
            />
            <FormSelect
              name="companionId"
              label="Quién le acompaña"
              hint="Solo si todavía no puede observar sin compañía con esta ficha."
              placeholder="Nadie"
              options={others}
              width="full"
            />
          </Form>
        </>
      )}
    </PanelFrame>
  );
}
