import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { shortDay } from "@/lib/dates/dates";
import { DRAFT_STATES, draftHref } from "@/lib/releases/drafts/labels";
import type { listDrafts } from "@/lib/releases/drafts/queries";

type Draft = Awaited<ReturnType<typeof listDrafts>>[number];

/** What the region prepares; or what it left. */
export const DraftList = ({ drafts, label }: { drafts: Draft[]; label: string }) =>
  drafts.length === 0 ? (
    <EmptyState title="No hay ningún borrador">Empiece uno cuando tenga algo que publicar.</EmptyState>
  ) : (
    <RowList label={label}>
      {drafts.map(({ id, title, period, cutoffOn, state, amends, author }) => (
        <Row
          key={id}
          href={draftHref(id)}
          title={title}
          aside={amends === null ? undefined : `corrige el resumen ${amends}`}
          detail={`${period}. Registros al ${shortDay(cutoffOn)}.${author ? ` Lo empezó ${author}.` : ""}`}
          status={<Status kind={state === "draft" ? "due" : "later"}>{DRAFT_STATES[state]}</Status>}
        />
      ))}
    </RowList>
  );
