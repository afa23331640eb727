import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { fullName } from "@/lib/access/find-actor";
import { shortDay } from "@/lib/dates/dates";
import type { Term } from "@/lib/people/succession/queries";

const span = ({ startsOn, endsOn }: Term) =>
  endsOn ? `Del ${shortDay(startsOn)} al ${shortDay(endsOn)}.` : `Desde el ${shortDay(startsOn)}.`;

type TermRowsProps = {
  label: string;
  terms: Term[];
  /** Whether the reader may open a person's page, and read why she left. */
  manages: boolean;
  status?: (term: Term) => ReactNode;
  end?: (term: Term) => ReactNode;
};

/** Who holds an office, held it or will: since when, by what document and from which school. */
export function TermRows({ label, terms, manages, status, end }: TermRowsProps) {
  return (
    <RowList label={label}>
      {terms.map((term) => (
        <Row
          key={term.id}
          title={
            manages ? (
              <Anchor href={`/administracion/usuarios/${term.personId}`}>{fullName(term)}</Anchor>
            ) : (
              fullName(term)
            )
          }
          aside={term.school ? `IE ${term.school}` : undefined}
          detail={[
            span(term),
            term.document && `${term.document}.`,
            manages && term.endReason && `Motivo: ${term.endReason}`,
          ]
            .filter(Boolean)
            .join(" ")}
          status={status?.(term)}
          end={end?.(term)}
        />
      ))}
    </RowList>
  );
}

export const endingStatus = ({ endsOn }: Term) =>
  endsOn ? <Status kind="due">Termina el {shortDay(endsOn)}</Status> : undefined;
