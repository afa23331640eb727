import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { CHECK_WEIGHT_LABELS } from "@/lib/plans/check/labels";
import { type Finding, isBlocking } from "@/lib/plans/check/rules";

type CheckFindingsProps = {
  findings: Finding[];
  /** Where each is mended or looked at; without it the sentences stand alone. */
  href?: (finding: Finding) => string | undefined;
};

/** What a plan lacks as it reads now, in words: what stops it first. */
export function CheckFindings({ findings, href }: CheckFindingsProps) {
  if (findings.length === 0) return <Status kind="done">No se encontró nada que falte</Status>;
  return (
    <RowList label="Lo que se encontró al revisar el plan">
      {findings.map((finding) => {
        const to = finding.section ? href?.(finding) : undefined;
        return (
          <Row
            key={`${finding.check}:${finding.rowId ?? ""}:${finding.sentence}`}
            title={<span className="font-normal">{finding.sentence}</span>}
            detail={to && <Anchor href={to}>Ir a esa sección</Anchor>}
            status={
              <Status kind={isBlocking(finding) ? "late" : "due"}>
                {CHECK_WEIGHT_LABELS[finding.weight]}
              </Status>
            }
          />
        );
      })}
    </RowList>
  );
}
