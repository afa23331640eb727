import { RagStatus } from "@/components/plans/rag-status";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { withSearch } from "@/lib/forms/search-params";
import { ACTIVITY_KIND_LABELS, PROGRESS_LABELS } from "@/lib/plans/labels";
import { dayInYear, followedActivityHref, followUpHref, monthsText } from "@/lib/plans/progress/labels";
import type { Followed } from "@/lib/plans/progress/queries";
import { filterFollowed, isSettled, type Standing } from "@/lib/plans/progress/rules";
import type { FollowFilters } from "@/lib/plans/progress/schema";
import { FollowFilterBar } from "./follow-filter-bar";

const PAGE_SIZE = 40;

type FollowRow = Followed & Standing;
type ActivityListProps = {
  plan: { id: string };
  activities: FollowRow[];
  filters: FollowFilters;
  /** Whether the reader may see the files: how many there are is not told otherwise. */
  readsEvidence: boolean;
};

function stateText({ state, progress }: FollowRow): string {
  if (state === "done" && progress?.doneOn) return `${PROGRESS_LABELS.done} el ${dayInYear(progress.doneOn)}`;
  return PROGRESS_LABELS[state];
}

const columns = (planId: string, readsEvidence: boolean): Column<FollowRow>[] => [
  {
    key: "title",
    header: "Actividad",
    rowHeader: true,
    cell: (one) => (
      <>
        <Anchor href={followedActivityHref(planId, one.id)}>{one.title}</Anchor>
        <span className="block text-sm font-normal text-muted">{ACTIVITY_KIND_LABELS[one.kind]}</span>
      </>
    ),
  },
  { key: "state", header: "Estado", cell: stateText },
  {
    key: "rag",
    header: "Cómo va",
    bare: true,
    cell: ({ state, rag }) => <RagStatus {...{ state, rag }} />,
  },
  { key: "months", header: "Meses", cell: ({ months }) => monthsText(months) },
  {
    key: "next",
    header: "Próxima fecha",
    cell: ({ state, progress }) =>
      progress?.nextOn ? dayInYear(progress.nextOn) : isSettled(state) ? "–" : "Sin fecha",
  },
  { key: "responsible", header: "Responsable", cell: ({ responsible }) => responsible ?? "Sin responsable" },
  ...(readsEvidence
    ? [
        {
          key: "evidence",
          header: "Evidencias",
          align: "right" as const,
          cell: ({ evidenceCount }: FollowRow) => evidenceCount,
        },
      ]
    : []),
];

/** Every activity that stands, as far as the address filters them, with how each goes. */
export function ActivityList({ plan, activities, filters, readsEvidence }: ActivityListProps) {
  const page = followUpHref(plan.id);
  const found = filterFollowed(activities, filters);
  const { pagina, ...rest } = filters;
  const shown = found.slice((pagina - 1) * PAGE_SIZE, pagina * PAGE_SIZE);
  const file = (formato: string) => withSearch(`/api${page}`, { ...rest, formato });
  return (
    <Section title="Todas las actividades" id="actividades">
      <FollowFilterBar page={page} filters={filters} />
      <TableTools
        count={found.length === 1 ? "1 actividad" : `${found.length.toLocaleString("es-PE")} actividades`}
        exports={[
          { href: file("csv"), label: "CSV" },
          { href: file("xlsx"), label: "Excel" },
        ]}
      />
      <DataTable
        caption="En el orden del plan."
        columns={columns(plan.id, readsEvidence)}
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title="Ninguna actividad es así"
            action={<Anchor href={`${page}#actividades`}>Ver todas</Anchor>}
          >
            Cambie o quite algún filtro.
          </EmptyState>
        }
      />
      <Pagination
        page={pagina}
        size={PAGE_SIZE}
        total={found.length}
        href={(next) => withSearch(page, { ...rest, pagina: next })}
        noun="actividades"
      />
    </Section>
  );
}
