import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DraftOffer } from "@/components/forms/draft-offer";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button, ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayAndTime } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { dropProposalAction, submitChangeAction, withdrawChangeAction } from "@/lib/plans/changes/actions";
import {
  CHANGE_DONE,
  CHANGE_STATE_NOTES,
  CHANGE_STATUS,
  changeHref,
  changesHref,
  changeTitle,
  chooseHref,
  proposeHref,
} from "@/lib/plans/changes/labels";
import type { ChangeRow } from "@/lib/plans/changes/queries";
import { type ChangeableKind, isChangePending, titleOf } from "@/lib/plans/changes/rules";
import { rowWords } from "@/lib/plans/editing/labels";
import { CHANGE_STATE_LABELS } from "@/lib/plans/labels";
import { canApprovePlan, canWritePlan } from "@/lib/plans/policy";
import { isInForce } from "@/lib/plans/rules";
import { PlanHeader } from "../../_components/plan-header";
import { findChange } from "../_components/find-change";
import { DecideForm } from "./_components/decide-form";
import { TouchedRow } from "./_components/touched-row";

export const metadata: Metadata = { title: "Pedido de cambio" };

type Found = Awaited<ReturnType<typeof findChange>>;

/** How the values of the rows read: the plan's own and what the request adds. */
const wordsOf = ({ plan, change, rows }: Found) => {
  const added = (kind: ChangeableKind) =>
    rows
      .filter(({ act, rowKind }) => act === "add" && rowKind === kind)
      .map(({ rowId, after }) => ({ id: rowId, statement: String(after?.statement ?? "") }));
  return rowWords({
    template: plan.template,
    problems: [...plan.problems, ...added("problem")],
    objectives: [...plan.objectives, ...added("objective")],
    reachable: change.reachable,
  });
};

function Mend({ row, found, page }: { row: ChangeRow; found: Found; page: string }) {
  const { plan, change } = found;
  const kind = row.rowKind as ChangeableKind;
  const section = kind === "text" ? String(row.after?.section ?? "") : undefined;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
      {row.after && (
        <Anchor href={proposeHref(plan.id, change.id, { kind, rowId: row.rowId, section })}>
          Cambiar lo propuesto
        </Anchor>
      )}
      <ActionForm
        action={dropProposalAction}
        fields={{ proposalId: row.id, version: String(row.version) }}
        page={page}
      >
        <Button variant="quiet" wide={false}>
          Quitar del pedido
        </Button>
      </ActionForm>
    </div>
  );
}

type Props = { params: Promise<{ id: string; cambio: string }>; searchParams: SearchParams };

export default async function ChangePage({ params, searchParams }: Props) {
  const found = await findChange(params);
  const { actor, plan, change, rows } = found;
  const { hecho, borrador } = await readSearch(searchParams);
  const page = changeHref(plan.id, change.id);
  const words = wordsOf(found);
  const sections = new Map(plan.template.sections.map(({ key, title }) => [key, title]));
  const writes = canWritePlan(actor, plan) && isInForce(plan.state);
  const prepares = writes && change.state === "draft";
  const decides = canApprovePlan(actor, plan) && change.state === "submitted" && isInForce(plan.state);
  const fields = { changeId: change.id, version: String(change.version) };
  const form = decides
    ? await startForm(
        actor,
        "decide-change",
        { ...fields, rows: rows.map(({ id }) => ({ id })) },
        { key: change.id, fromDraft: Boolean(borrador) },
      )
    : null;
  const drawn = (row: ChangeRow) => ({
    ...{ row, words, sections },
    decided: change.state === "decided",
  });
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/cambios"
        title={changeTitle(change.number)}
        lead={CHANGE_STATE_NOTES[change.state]}
        trail={[{ href: changesHref(plan.id), label: "Cambios" }, { label: `N.º ${change.number}` }]}
        actions={
          prepares &&
          rows.length > 0 && (
            <ButtonLink href={chooseHref(plan.id, change.id)}>Agregar otro cambio</ButtonLink>
          )
        }
      />
      <DoneNotice done={hecho} sentences={CHANGE_DONE} />
      <Columns
        main={
          <>
            <Section title="Qué cambia" aside={rows.length || undefined}>
              {rows.length === 0 && (
                <EmptyState
                  title="El pedido está vacío"
                  action={
                    prepares && (
                      <ButtonLink href={chooseHref(plan.id, change.id)} variant="primary">
                        Elegir qué cambia
                      </ButtonLink>
                    )
                  }
                >
                  Un pedido agrega, cambia, retira o repone filas del plan.
                </EmptyState>
              )}
              {form && (
                <DraftOffer savedAt={form.draftSavedAt} page={page} name={`decide-change:${change.id}`} />
              )}
              {form ? (
                <DecideForm
                  changeId={change.id}
                  values={form.values}
                  page={page}
                  rows={rows.map((row) => ({
                    id: row.id,
                    name: titleOf(row.rowKind as ChangeableKind, row.before ?? row.after ?? {}),
                    drawn: (decision) => <TouchedRow {...drawn(row)}>{decision}</TouchedRow>,
                  }))}
                />
              ) : (
                rows.map((row) => (
                  <TouchedRow key={row.id} {...drawn(row)}>
                    {prepares && <Mend {...{ row, found, page }} />}
                  </TouchedRow>
                ))
              )}
            </Section>
            {prepares && rows.length > 0 && (
              <Section title="Enviar el pedido">
                <p className="mb-3 max-w-140">
                  Quien aprueba el plan decide cada cambio. Mientras tanto el plan sigue en vigor como está.
                </p>
                <ActionForm action={submitChangeAction} fields={fields} page={page}>
                  <Button variant="primary">Enviar el pedido</Button>
                </ActionForm>
              </Section>
            )}
            {writes && isChangePending(change.state) && (
              <Section title="Retirar el pedido">
                <p className="mb-3 max-w-140">El plan queda como está. Después se puede pedir otro cambio.</p>
                <ActionForm action={withdrawChangeAction} fields={fields} page={page}>
                  <Button variant="danger">Retirar el pedido</Button>
                </ActionForm>
              </Section>
            )}
          </>
        }
        aside={
          <Section title="El pedido">
            <DataList
              items={[
                {
                  label: "Estado",
                  value: (
                    <Status kind={CHANGE_STATUS[change.state]}>{CHANGE_STATE_LABELS[change.state]}</Status>
                  ),
                },
                {
                  label: "Por qué",
                  value: <span className="font-normal whitespace-pre-line">{change.reason}</span>,
                },
                { label: "Lo empezó", value: change.author, detail: dayAndTime(change.createdAt) },
                ...(change.submittedAt ? [{ label: "Se envió", value: dayAndTime(change.submittedAt) }] : []),
                ...(change.decider && change.decidedAt
                  ? [{ label: "Lo decidió", value: change.decider, detail: dayAndTime(change.decidedAt) }]
                  : []),
                ...(change.decisionNote
                  ? [
                      {
                        label: "Comentario",
                        value: <span className="font-normal whitespace-pre-line">{change.decisionNote}</span>,
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        }
      />
    </PanelFrame>
  );
}
