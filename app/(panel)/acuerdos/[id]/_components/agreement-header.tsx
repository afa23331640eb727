import { AGREEMENT_TAGS } from "@/components/meetings/agreement-tags";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { AGREEMENTS_PAGE, agreementHref, originText } from "@/lib/meetings/agreements/labels";
import type { Agreement } from "@/lib/meetings/agreements/queries";
import { AGREEMENT_STATE_LABELS } from "@/lib/meetings/labels";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";

type AgreementHeaderProps = {
  agreement: Agreement;
  /** Of a page below the agreement's own: what is done there, and what it means. */
  act?: { title: string; lead: string };
};

/** Over every page of an agreement: where it was taken and how it stands. */
export function AgreementHeader({ agreement, act }: AgreementHeaderProps) {
  const { id, number, state, place, ugelCode, meeting } = agreement;
  const name = `Acuerdo ${number}`;
  return (
    <PageHeader
      breadcrumbs={[
        ...(place.kind === "network" && ugelCode
          ? [{ href: placeHref({ kind: "ugel", code: ugelCode }), label: `UGEL ${ugelCode}` }]
          : []),
        { href: placeHref(place), label: placeShortLabel(place) },
        { href: AGREEMENTS_PAGE, label: "Acuerdos" },
        act ? { href: agreementHref(id), label: name } : { label: name },
        ...(act ? [{ label: act.title }] : []),
      ]}
      tag={<Tag kind={AGREEMENT_TAGS[state]}>{AGREEMENT_STATE_LABELS[state]}</Tag>}
      title={act?.title ?? name}
      lead={act?.lead ?? originText(meeting, place)}
    />
  );
}
