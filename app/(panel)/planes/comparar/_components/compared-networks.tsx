import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Status, type StatusKind } from "@/components/ui/status";
import type { ProgressState } from "@/db/values";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import type { ComparedActivity } from "@/lib/plans/compare/queries";
import { byNetwork } from "@/lib/plans/compare/rules";
import { ACTIVITY_KIND_LABELS, PROGRESS_LABELS, planHref } from "@/lib/plans/labels";
import { dayInYear, followedActivityHref, monthsText } from "@/lib/plans/progress/labels";

const KIND: Record<ProgressState, StatusKind> = {
  planned: "later",
  under_way: "info",
  done: "done",
  postponed: "due",
  cancelled: "later",
};

const detailOf = ({ kind, months, participants, attendance }: ComparedActivity) =>
  [
    `${ACTIVITY_KIND_LABELS[kind]}, ${monthsText(months)}`,
    ...(participants ? [participants] : []),
    ...(attendance === null ? [] : [`${attendance.toLocaleString("es-PE")} asistentes`]),
  ].join(". ");

/** What each network does, in the order of their codes. Its page says who coordinates it. */
export function ComparedNetworks({ found }: { found: ComparedActivity[] }) {
  return byNetwork(found).map(({ first, rows }) => {
    const network = { kind: "network" as const, code: first.code, name: first.name };
    return (
      <div key={first.network} className="mt-7 first:mt-0">
        <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
          <h3>{placeLabel(network)}</h3>
          <p className="flex flex-wrap gap-x-4 text-sm text-muted">
            <span>UGEL {first.ugel}</span>
            <Anchor href={placeHref(network)}>Con quién hablar</Anchor>
            <Anchor href={planHref(first.planId)}>Su plan</Anchor>
          </p>
        </div>
        <RowList label={`Actividades de la REI ${first.code}`}>
          {rows.map((one) => (
            <Row
              key={one.id}
              href={followedActivityHref(one.planId, one.id)}
              title={one.title}
              detail={detailOf(one)}
              status={
                <Status kind={KIND[one.state]}>
                  {PROGRESS_LABELS[one.state]}
                  {one.doneOn && ` el ${dayInYear(one.doneOn)}`}
                </Status>
              }
            />
          ))}
        </RowList>
      </div>
    );
  });
}
