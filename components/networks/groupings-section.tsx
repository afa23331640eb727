import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { GroupingKind } from "@/db/values";
import { GROUPING_KIND_LABELS } from "@/lib/networks/groupings/labels";

type GroupingsSectionProps = {
  groupings: { id: string; kind: GroupingKind; name: string }[];
  /** Said when there is none; without it, the section is left out. */
  empty?: string;
  aside?: ReactNode;
};

/** What stands beside the territory: the groupings of a place or a school. */
export function GroupingsSection({ groupings, empty, aside }: GroupingsSectionProps) {
  if (groupings.length === 0 && !empty) return null;
  return (
    <Section title="Agrupaciones" aside={aside ?? (groupings.length > 0 && groupings.length)}>
      {groupings.length === 0 ? (
        <EmptyState title="Ninguna agrupación vigente">{empty}</EmptyState>
      ) : (
        <RowList label="Agrupaciones">
          {groupings.map(({ id, kind, name }) => (
            <Row key={id} href={`/agrupaciones/${id}`} title={name} detail={GROUPING_KIND_LABELS[kind]} />
          ))}
        </RowList>
      )}
    </Section>
  );
}
