import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { LoadState } from "@/db/values";
import { loadHref } from "@/lib/assessments/labels";
import { LOAD_STATE_LABELS } from "@/lib/assessments/loads/labels";
import { dayAndTime } from "@/lib/dates/dates";

type Load = { id: string; fileName: string; state: LoadState; createdAt: string };

/** The sheets that were brought to answer a return. */
export function ReturnLoads({
  assessmentId,
  loads,
  opens,
}: {
  assessmentId: string;
  loads: Load[];
  opens: boolean;
}) {
  if (loads.length === 0) return null;
  return (
    <Section title="Hojas que subió el colegio" aside={loads.length}>
      <RowList label="Hojas">
        {loads.map(({ id, fileName, state, createdAt }) => (
          <Row
            key={id}
            href={opens ? loadHref(assessmentId, id) : undefined}
            title={fileName}
            detail={dayAndTime(new Date(createdAt))}
            status={LOAD_STATE_LABELS[state]}
          />
        ))}
      </RowList>
    </Section>
  );
}
