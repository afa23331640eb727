import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { proposeRestoralAction, proposeWithdrawalAction } from "@/lib/plans/changes/actions";
import { changeHref, changesHref, changeTitle, chooseHref, standHref } from "@/lib/plans/changes/labels";
import { titleOf } from "@/lib/plans/changes/rules";
import { ROW_KIND_LABELS } from "@/lib/plans/labels";
import { PlanHeader } from "../../../_components/plan-header";
import { findProposal } from "../_components/find-proposal";

export const metadata: Metadata = { title: "Proponer retirar o reponer" };

type Props = { params: Promise<{ id: string; cambio: string }>; searchParams: SearchParams };

/** Proposes that a row of the plan goes, or that one that went comes back. */
export default async function ProposeStandingPage({ params, searchParams }: Props) {
  const found = await findProposal(params, await readSearch(searchParams));
  const { actor, plan, change, kind, row, proposal } = found;
  if (!row || kind === "text") return notFound();
  const withdraws = !row.withdrawnAt;
  const verb = withdraws ? "Retirar" : "Reponer";
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/cambios"
        title={`${verb}: ${titleOf(kind, row)}`}
        lead={`${ROW_KIND_LABELS[kind]} del plan. ${
          withdraws
            ? "Deja de leerse en el plan cuando el pedido se apruebe; no se borra, y se puede reponer."
            : "Vuelve al plan, como estaba, cuando el pedido se apruebe."
        }`}
        trail={[
          { href: changesHref(plan.id), label: "Cambios" },
          { href: changeHref(plan.id, change.id), label: changeTitle(change.number) },
          { label: verb },
        ]}
      />
      <Form
        action={withdraws ? proposeWithdrawalAction : proposeRestoralAction}
        values={{
          ...{ changeId: change.id, rowKind: kind, rowId: row.id, why: proposal?.reason ?? "" },
          ...{ rowVersion: String(row.version), version: String(proposal?.version ?? 0) },
        }}
        page={standHref(plan.id, change.id, { kind, rowId: row.id })}
        draft={`${change.id}.${row.id.slice(-12)}`}
        submit={`${verb} en el pedido`}
        aside={<Anchor href={chooseHref(plan.id, change.id, kind)}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="changeId" />
        <FormHidden name="rowKind" />
        <FormHidden name="rowId" />
        <FormHidden name="rowVersion" />
        <FormHidden name="version" />
        <FormTextArea
          name="why"
          label={withdraws ? "Por qué se retira" : "Por qué se repone"}
          rows={3}
          maxLength={1000}
          required={withdraws}
        />
      </Form>
    </PanelFrame>
  );
}
