import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { canReadRecords } from "@/lib/networks/policy";
import { openChangeAction } from "@/lib/plans/changes/actions";
import { CHANGE_STATUS, changeHref, changesHref, changeTitle } from "@/lib/plans/changes/labels";
import { type Change, listChanges } from "@/lib/plans/changes/queries";
import { isChangePending } from "@/lib/plans/changes/rules";
import { CHANGE_STATE_LABELS } from "@/lib/plans/labels";
import { canWritePlan } from "@/lib/plans/policy";
import { isInForce } from "@/lib/plans/rules";
import { findPlan } from "../_components/find-plan";
import { PlanHeader } from "../_components/plan-header";

export const metadata: Metadata = { title: "Cambios del plan" };

const count = (total: number, one: string, many: string) => `${total} ${total === 1 ? one : many}`;

const rowsText = ({ rows, approved, declined, state }: Change) => {
  const total = count(rows, "cambio", "cambios");
  if (state !== "decided") return total;
  return `${total}: ${count(approved, "aprobado", "aprobados")}, ${count(declined, "no aprobado", "no aprobados")}`;
};

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ChangesPage({ params, searchParams }: Props) {
  const { actor, plan } = await findPlan(params);
  if (!canReadRecords(actor, plan.place.path)) notFound();
  const changes = await listChanges(actor, plan.id);
  const { borrador } = await readSearch(searchParams);
  const page = changesHref(plan.id);
  const opens =
    isInForce(plan.state) &&
    canWritePlan(actor, plan) &&
    !changes.some(({ state }) => isChangePending(state));
  const form = opens
    ? await startForm(
        actor,
        "open-change",
        { planId: plan.id },
        { key: plan.id, fromDraft: Boolean(borrador) },
      )
    : null;
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/cambios"
        lead="Un plan aprobado cambia por pedidos: se decide fila por fila, y mientras tanto el plan sigue en vigor."
      />
      <Section title="Pedidos de cambio" aside={changes.length || undefined}>
        {changes.length === 0 ? (
          <EmptyState title="Nadie ha pedido cambiar este plan">
            {isInForce(plan.state)
              ? "Cuando algo del plan ya no va como se aprobó, el equipo lo pide aquí."
              : "Los pedidos empiezan cuando el plan está aprobado."}
          </EmptyState>
        ) : (
          <RowList label="Pedidos de cambio, del último al primero">
            {changes.map((change) => (
              <Row
                key={change.id}
                title={changeTitle(change.number)}
                href={changeHref(plan.id, change.id)}
                aside={rowsText(change)}
                detail={
                  <>
                    <span className="block whitespace-pre-line break-words">{change.reason}</span>
                    {change.author}, {shortDay(dayOf(change.createdAt))}
                  </>
                }
                status={
                  <Status kind={CHANGE_STATUS[change.state]}>{CHANGE_STATE_LABELS[change.state]}</Status>
                }
              />
            ))}
          </RowList>
        )}
      </Section>
      {form && (
        <Section title="Pedir un cambio">
          <DraftOffer savedAt={form.draftSavedAt} page={page} name={`open-change:${plan.id}`} />
          <Form
            action={openChangeAction}
            values={form.values}
            page={page}
            draft={plan.id}
            submit="Empezar el pedido"
          >
            <FormHidden name="planId" />
            <FormTextArea
              name="reason"
              label="Por qué hay que cambiar el plan"
              hint="Después elegirá qué agrega, cambia o retira. Nada cambia hasta que se apruebe."
              rows={4}
              maxLength={2000}
              required
            />
          </Form>
        </Section>
      )}
    </PanelFrame>
  );
}
