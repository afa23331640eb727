import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormDate, FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { shortDay, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { endMembershipAction } from "@/lib/networks/groupings/actions";
import { getMember } from "@/lib/networks/groupings/members/queries";
import { placeLabel } from "@/lib/networks/labels";
import { findGroupingToChange } from "../../_components/find-grouping";
import { memberOf } from "../../_components/member-table";

export const metadata: Metadata = { title: "Terminar una membresía" };

type Props = { params: Promise<{ id: string; miembro: string }> };

export default async function EndMembershipPage({ params }: Props) {
  const { actor, grouping, href, at, breadcrumbs } = await findGroupingToChange(params, "Miembro");
  const { miembro } = await params;
  const member = (isId(miembro) && (await getMember(actor, grouping.id, miembro))) || notFound();
  if (member.endsOn !== null) notFound();
  return (
    <PanelFrame actor={actor} current="networks" at={at}>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={`${placeLabel(memberOf(member))} sale de ${grouping.name}`}
        lead={`Pertenece desde el ${shortDay(member.startsOn)}. Se conserva que perteneció.`}
      />
      <Form
        action={endMembershipAction}
        values={{ memberId: member.id, version: String(member.version), endsOn: today() }}
        page={`${href}/miembros/${member.id}`}
        draft={member.id}
        submit="Terminar la membresía"
        variant="danger"
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        <FormHidden name="memberId" />
        <FormHidden name="version" />
        <FormDate name="endsOn" label="Su último día en la agrupación" required />
      </Form>
    </PanelFrame>
  );
}
