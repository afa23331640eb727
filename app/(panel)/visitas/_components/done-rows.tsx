import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { shortDay } from "@/lib/dates/dates";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { visitPlace } from "@/lib/visits/list/labels";
import type { MyVisit } from "@/lib/visits/mine/queries";

type DoneRowsProps = { visits: MyVisit[]; personId: string; label: string };

/** Visits that were made, told by whoever the actor was in each. */
export const DoneRows = ({ visits, personId, label }: DoneRowsProps) => (
  <RowList label={label}>
    {visits.map((visit) => (
      <Row
        key={visit.id}
        href={visitHref(visit.id)}
        title={visit.observedId === personId ? `Le visitó ${visit.observer}` : visitTitle(visit)}
        aside={visitPlace(visit)}
        detail={`${shortDay(visit.conductedOn ?? visit.scheduledOn)}. Ficha «${visit.form}».`}
      />
    ))}
  </RowList>
);

/** What waits to be read by whoever was observed. */
export const ToReadRows = ({ visits }: { visits: MyVisit[] }) => (
  <RowList label="Por leer y responder">
    {visits.map((visit) => (
      <Row
        key={visit.id}
        href={visitHref(visit.id)}
        title={`Le visitó ${visit.observer}`}
        aside={shortDay(visit.conductedOn ?? visit.scheduledOn)}
        detail="Lea lo que se anotó y los compromisos. Puede dar su conformidad y responder."
        end={<Anchor href={`${visitHref(visit.id)}/conformidad`}>Responder</Anchor>}
      />
    ))}
  </RowList>
);
