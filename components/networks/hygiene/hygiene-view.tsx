import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { TableTools } from "@/components/ui/table-tools";
import { longDay, today } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { ALARM_KIND_LABELS } from "@/lib/networks/hygiene/labels";
import { type Alarm, type AlarmKind, alarmKinds, countPending, isAdvice } from "@/lib/networks/hygiene/rules";
import type { HygieneFilters } from "@/lib/networks/hygiene/schema";
import { AlarmSection } from "./alarm-section";

type HygieneViewProps = {
  alarms: Alarm[];
  filters: HygieneFilters;
  href: string;
  place: string;
  /** The number of the UGEL, when the page is about one. */
  ugel?: string;
  managesPlaces: boolean;
  whereOf?: (alarm: Alarm) => string | undefined;
};

const A_ROW = 4;

/** How many alarms there are of each kind, and their rows; one kind alone when the address says so. */
export function HygieneView({ alarms, filters, href, ugel, ...section }: HygieneViewProps) {
  const byKind = Map.groupBy(alarms, ({ kind }) => kind);
  const present = alarmKinds.filter((kind) => byKind.has(kind));
  if (present.length === 0) {
    return (
      <EmptyState title="Todo está en orden">
        Al {longDay(today())}, no hay cargos, redes, colegios ni personas por corregir aquí.
      </EmptyState>
    );
  }
  const { tipo, pagina } = filters;
  const total = countPending(alarms);
  const stat = (kind: AlarmKind) => {
    const count = byKind.get(kind)?.length ?? 0;
    const { one, many } = ALARM_KIND_LABELS[kind];
    return (
      <Stat
        key={kind}
        value={count.toLocaleString("es-PE")}
        label={<Anchor href={`#${kind}`}>{count === 1 ? one : many}</Anchor>}
        source={isAdvice(kind) ? "Es un consejo: no cuenta como pendiente." : undefined}
      />
    );
  };
  const shown = tipo ? present.filter((kind) => kind === tipo) : present;
  return (
    <>
      {tipo ? (
        <p className="mb-5">
          <Anchor href={href} className="inline-flex min-h-11 items-center">
            Ver todo lo que está por atender
          </Anchor>
        </p>
      ) : (
        <div className="space-y-7">
          <StatRow>{present.slice(0, A_ROW).map(stat)}</StatRow>
          {present.length > A_ROW && <StatRow>{present.slice(A_ROW).map(stat)}</StatRow>}
        </div>
      )}
      <div className="mt-7">
        <TableTools
          count={`${total.toLocaleString("es-PE")} por atender, al ${longDay(today())}`}
          exports={[{ href: withSearch("/api/higiene", { ugel, tipo }), label: "CSV" }]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="De esto no hay nada por atender">
          <Anchor href={href}>Ver lo demás</Anchor>
        </EmptyState>
      ) : (
        shown.map((kind) => (
          <AlarmSection
            key={kind}
            kind={kind}
            alarms={byKind.get(kind) ?? []}
            href={href}
            page={tipo ? pagina : undefined}
            {...section}
          />
        ))
      )}
    </>
  );
}
