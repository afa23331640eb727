import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import type { Area, ReturnState } from "@/db/values";
import { partText, returnHref, returnStatus } from "@/lib/assessments/returns/labels";

type Returned = {
  id: string;
  levelName: string;
  grade: number | null;
  section: string | null;
  area: Area | null;
  dueOn: string;
  state: ReturnState;
};
type ReturnRowsProps = { assessmentId: string; returns: Returned[]; today: string };

/** What of a school was returned and how each one stands today. */
export function ReturnRows({ assessmentId, returns, today }: ReturnRowsProps) {
  return (
    <RowList label="Devoluciones">
      {returns.map((one) => {
        const { kind, text } = returnStatus(one, today);
        return (
          <Row
            key={one.id}
            href={returnHref(assessmentId, one.id)}
            title={partText(one)}
            status={<Status kind={kind}>{text}</Status>}
          />
        );
      })}
    </RowList>
  );
}
