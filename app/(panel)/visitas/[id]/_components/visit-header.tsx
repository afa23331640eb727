import type { ReactNode } from "react";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { VISIT_TAGS } from "@/components/visits/state-tags";
import { longDay } from "@/lib/dates/dates";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { VISIT_STATE_LABELS, visitHref, visitTitle, visitWhen } from "@/lib/visits/labels";
import type { Visit } from "@/lib/visits/queries";

type VisitHeaderProps = {
  visit: Visit;
  /** Instead of its day and hours. */
  lead?: ReactNode;
  /** Below the visit: what is looked at. */
  trail?: Crumb[];
  title?: string;
  actions?: ReactNode;
};

const leadOf = ({ conductedOn, observer, ...visit }: Visit) =>
  conductedOn
    ? `Se hizo el ${longDay(conductedOn)}. Observó ${observer}.`
    : `${visitWhen(visit)}. Observa ${observer}.`;

/** Over every page of a visit: where it is made, its state and when. */
export function VisitHeader({ visit, lead, trail = [], title, actions }: VisitHeaderProps) {
  const { kind, icon } = VISIT_TAGS[visit.state];
  const name = visitTitle(visit);
  const places = [visit.ugel, visit.network, visit.place].filter(
    (place, i, all) => place && all.findIndex((other) => other?.path === place.path) === i,
  );
  return (
    <PageHeader
      breadcrumbs={[
        ...places.flatMap((place) =>
          place ? [{ href: placeHref(place), label: placeShortLabel(place) }] : [],
        ),
        { href: "/visitas", label: "Visitas" },
        trail.length > 0 ? { href: visitHref(visit.id), label: name } : { label: name },
        ...trail,
      ]}
      tag={
        <Tag kind={kind} icon={icon}>
          {VISIT_STATE_LABELS[visit.state]}
        </Tag>
      }
      title={title ?? name}
      lead={lead ?? leadOf(visit)}
      actions={actions}
    />
  );
}
