import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { NEW_VISIT_PAGE } from "@/lib/visits/list/labels";
import type { WaitingRequest } from "@/lib/visits/list/queries";

type RequestRowsProps = { requests: WaitingRequest[]; mayPlan: boolean };

/** Who asked to be visited and waits, the oldest first. */
export const RequestRows = ({ requests, mayPlan }: RequestRowsProps) => (
  <RowList label="Pedidos por atender, el más antiguo primero">
    {requests.map(({ id, topic, place, by, askedOn }) => (
      <Row
        key={id}
        title={topic}
        aside={placeLabel(place)}
        detail={`Lo pidió ${by} el ${shortDay(askedOn)}.`}
        end={
          mayPlan && (
            <Anchor
              href={withSearch(NEW_VISIT_PAGE, { lugar: place.path, pedido: id })}
              className="inline-flex min-h-11 items-center"
            >
              Planificar<span className="sr-only">: {topic}</span>
            </Anchor>
          )
        }
      />
    ))}
  </RowList>
);
