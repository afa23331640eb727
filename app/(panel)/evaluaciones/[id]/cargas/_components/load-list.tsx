import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import { fullName } from "@/lib/access/find-actor";
import { assessmentHref, loadHref } from "@/lib/assessments/labels";
import { loadStanding } from "@/lib/assessments/loads/labels";
import { type ListedLoad, PAGE_SIZE } from "@/lib/assessments/loads/queries";
import { canSeeLoad } from "@/lib/assessments/policy";
import { partText } from "@/lib/assessments/returns/labels";
import { dayAndTime } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";

type LoadListProps = { actor: Actor; assessmentId: string; loads: ListedLoad[]; page: number };

/** Of which place, and of which part of it. */
const ofWhat = ({ placeKind: kind, placeCode: code, placeName: name, ...load }: ListedLoad) =>
  [
    placeLabel({ kind, code, name }),
    ...(load.levelName ? [partText({ ...load, levelName: load.levelName, area: null })] : []),
  ].join(": ");

/** The files that were brought, newest first, with how each one stands. */
export function LoadList({ actor, assessmentId, loads, page }: LoadListProps) {
  const total = loads[0]?.total ?? 0;
  return (
    <Section title="Archivos anteriores" aside={total.toLocaleString("es-PE")}>
      {loads.length === 0 ? (
        <EmptyState title="Todavía no se ha subido ninguno">
          Aquí queda qué se cargó, con quién y cuándo. El archivo mismo no se guarda.
        </EmptyState>
      ) : (
        <RowList label="Cargas">
          {loads.map((load) => (
            <Row
              key={load.id}
              href={canSeeLoad(actor, load.place) ? loadHref(assessmentId, load.id) : undefined}
              title={load.fileName}
              detail={`${ofWhat(load)}. ${fullName(load)}, ${dayAndTime(load.createdAt)}.`}
              status={loadStanding(load)}
            />
          ))}
        </RowList>
      )}
      <Pagination
        page={page}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch(`${assessmentHref(assessmentId)}/cargas`, { pagina })}
        noun="cargas"
      />
    </Section>
  );
}
