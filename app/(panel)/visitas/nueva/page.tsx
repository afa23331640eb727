import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HoursFields } from "@/components/meetings/setting-fields";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { isPlacePath, type PlacePath } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { placeHref, placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { FORMS_PAGE } from "@/lib/visits/forms/labels";
import { CONTRACT_LABELS, CONTRACT_PROMISES } from "@/lib/visits/labels";
import { NEW_VISIT_PAGE, PLAN_PAGE } from "@/lib/visits/list/labels";
import { plansSomewhere } from "@/lib/visits/plan/queries";
import { planVisitAction } from "@/lib/visits/planning/actions";
import { formOption, observedOption, observerOption, VISIT_FIELDS } from "@/lib/visits/planning/labels";
import { getPlanStart, listPlacesToPlan } from "@/lib/visits/planning/starting/queries";
import { canPlanVisits } from "@/lib/visits/policy";
import { roundLabel } from "@/lib/visits/rules";
import { PlaceChoice } from "./_components/place-choice";

export const metadata: Metadata = { title: "Planificar una visita" };

const TITLE = "Planificar una visita";
const BREADCRUMBS = [
  { href: "/visitas", label: "Visitas" },
  { href: PLAN_PAGE, label: "Plan" },
];

export default async function NewVisitPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!plansSomewhere(actor)) notFound();
  const { red = "", lugar, pedido, borrador } = await readSearch(searchParams);
  if (lugar !== undefined) {
    if (!isPlacePath(lugar) || !canPlanVisits(actor, lugar)) notFound();
    return PlanForm({ actor, path: lugar, requestId: pedido && isId(pedido) ? pedido : null, borrador });
  }
  const places = await listPlacesToPlan(actor, isPlacePath(red) ? red : null);
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader breadcrumbs={[...BREADCRUMBS, { label: TITLE }]} title={TITLE} lead="¿Dónde se hará?" />
      <PlaceChoice {...places} />
    </PanelFrame>
  );
}

type PlanFormProps = { actor: Actor; path: PlacePath; requestId: string | null; borrador?: string };

/** Whom, who, with which form and when, once it is known where. */
async function PlanForm({ actor, path, requestId, borrador }: PlanFormProps) {
  const start = (await getPlanStart(actor, path, requestId)) ?? notFound();
  const { line, people, request, round, settings, forms, observers } = start;
  const page = withSearch(NEW_VISIT_PAGE, { lugar: path, pedido: request?.id });
  const fresh = {
    ...{ place: path, requestId: request?.id ?? "", startsAt: "09:00", endsAt: "10:30" },
    ...{ formId: forms.length === 1 ? (forms[0]?.formId ?? "") : "", focus: request?.topic ?? "" },
    observedId:
      people.find(({ personId }) => personId === request?.personId)?.personId ??
      (people.length === 1 ? (people[0]?.personId ?? "") : ""),
  };
  const { values, draftSavedAt } = await startForm(actor, "plan-visit", fresh, {
    key: path,
    fromDraft: Boolean(borrador),
  });
  const usual = settings.capacityPerRound;
  return (
    <PanelFrame actor={actor} current="visits" at={line.find(({ kind }) => kind === "ugel")?.code}>
      <PageHeader
        breadcrumbs={[
          ...line
            .filter(({ kind }) => kind === "network")
            .map((place) => ({ href: placeHref(place), label: placeShortLabel(place) })),
          ...BREADCRUMBS,
          { label: TITLE },
        ]}
        title={TITLE}
        lead={`${placeLabel(start)}. Se avisa por correo a quien observa y a quien será observado.`}
      />
      {request && (
        <Alert kind="info" title={`${request.by} pidió esta visita`} announce="none">
          {request.topic}
        </Alert>
      )}
      {forms.length === 0 || observers.length === 0 ? (
        <EmptyState title={forms.length === 0 ? "No hay fichas publicadas" : "Nadie puede observar aquí"}>
          {forms.length === 0 ? (
            <>
              Una visita se hace con una ficha. <Anchor href={FORMS_PAGE}>Ver las fichas</Anchor> que su
              región o su UGEL tienen en preparación.
            </>
          ) : (
            "Nadie de esta red ni de su UGEL tiene hoy un cargo que le permita observar. Quien administra las personas puede dar el cargo de par monitor."
          )}
        </EmptyState>
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`plan-visit:${path}`} />
          <Form
            action={planVisitAction}
            values={values}
            page={page}
            draft={path}
            submit="Planificar la visita"
            aside={<Anchor href={PLAN_PAGE}>Volver al plan</Anchor>}
          >
            <FormHidden name="place" />
            <FormHidden name="requestId" />
            <FormSelect
              name="observedId"
              label={VISIT_FIELDS.observedId ?? ""}
              placeholder="A alguien que no tiene cuenta"
              options={people.map(observedOption)}
            />
            <FormText
              name="observedName"
              label="Nombre de quien no tiene cuenta"
              hint="Un docente, por ejemplo. Déjelo vacío si eligió arriba."
              maxLength={120}
            />
            <FormText
              name="observedOffice"
              label="Qué hace quien no tiene cuenta"
              hint="Como «Docente de 3.º B»."
              maxLength={120}
            />
            <FormSelect
              name="observerId"
              label={VISIT_FIELDS.observerId ?? ""}
              hint={
                round
                  ? `Cuántas visitas lleva y cuántas puede hacer en el ${roundLabel(round.number)}. Para cambiarlo: «Quiénes observan», en el plan.`
                  : undefined
              }
              placeholder="Elija a una persona"
              options={observers.map((observer) => observerOption(observer, usual))}
              required
            />
            <FormSelect
              name="companionId"
              label={VISIT_FIELDS.companionId ?? ""}
              hint="Hace falta si quien observa todavía no está calibrado con la ficha."
              placeholder="Nadie"
              options={observers.map((observer) => observerOption(observer, usual))}
            />
            <FormSelect
              name="formId"
              label={VISIT_FIELDS.formId ?? ""}
              placeholder="Elija una ficha"
              options={forms.map(formOption)}
              required
            />
            <Disclosure summary="Quién leerá lo que se anote">
              {[...new Set(forms.map(({ contract }) => contract))].map((contract) => (
                <p key={contract} className="mb-2 max-w-140">
                  <strong>{CONTRACT_LABELS[contract]}.</strong> {CONTRACT_PROMISES[contract]}
                </p>
              ))}
            </Disclosure>
            <FormDate name="scheduledOn" label={VISIT_FIELDS.scheduledOn ?? ""} min={today()} required />
            <HoursFields />
            <FormText
              name="focus"
              label={VISIT_FIELDS.focus ?? ""}
              hint="Lo que acordaron mirar. Lo verá quien será observado."
              maxLength={300}
            />
          </Form>
        </>
      )}
    </PanelFrame>
  );
}
