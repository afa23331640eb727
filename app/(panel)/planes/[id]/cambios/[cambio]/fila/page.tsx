import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { changeHref, changesHref, changeTitle } from "@/lib/plans/changes/labels";
import { titleOf } from "@/lib/plans/changes/rules";
import { ROW_WORDS } from "@/lib/plans/editing/labels";
import { PlanHeader } from "../../../_components/plan-header";
import { findProposal } from "../_components/find-proposal";
import { ProposalForm } from "../_components/proposal-form";

export const metadata: Metadata = { title: "Proponer un cambio del plan" };

type Props = { params: Promise<{ id: string; cambio: string }>; searchParams: SearchParams };

/** Proposes what a row would say: one of the plan's, or a new one. */
export default async function ProposePage({ params, searchParams }: Props) {
  const search = await readSearch(searchParams);
  const found = await findProposal(params, search);
  const { actor, plan, change, kind, row, proposal, section } = found;
  if (row?.withdrawnAt || (proposal && !proposal.after)) notFound();
  const said = proposal?.after ?? row;
  const title =
    kind === "text" ? (section?.title ?? notFound()) : said ? ROW_WORDS[kind].edit : ROW_WORDS[kind].add;
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan, title }}
        current="/cambios"
        lead={
          said && kind !== "text"
            ? titleOf(kind, said)
            : "Nada cambia en el plan hasta que el pedido se apruebe."
        }
        trail={[
          { href: changesHref(plan.id), label: "Cambios" },
          { href: changeHref(plan.id, change.id), label: changeTitle(change.number) },
          { label: "Proponer" },
        ]}
      />
      <ProposalForm {...found} fromDraft={Boolean(search.borrador)} />
    </PanelFrame>
  );
}
