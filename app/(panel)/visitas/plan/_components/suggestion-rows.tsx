import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { withSearch } from "@/lib/forms/search-params";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { NEW_VISIT_PAGE } from "@/lib/visits/list/labels";
import { reasonText } from "@/lib/visits/suggestions/labels";
import type { Suggestion } from "@/lib/visits/suggestions/rules";

type SuggestionRowsProps = {
  suggestions: Suggestion[];
  /** All of them are of one: what holds for the network is said once, by whoever draws them. */
  ofOneNetwork: boolean;
};

/** Which schools ask to be visited next, each with why. */
export const SuggestionRows = ({ suggestions, ofOneNetwork }: SuggestionRowsProps) => (
  <RowList label="A quién visitar">
    {suggestions.map(({ path, code, name, network, request, reasons }) => {
      const school = placeLabel({ kind: "school", code, name });
      return (
        <Row
          key={path}
          href={placeHref({ kind: "school", code })}
          title={school}
          aside={network && !ofOneNetwork && `REI ${network.code}`}
          detail={
            <ul>
              {reasons
                .filter(({ kind }) => !ofOneNetwork || kind !== "coverage")
                .map((reason) => (
                  <li key={reason.kind}>{reasonText(reason)}</li>
                ))}
            </ul>
          }
          end={
            <Anchor
              href={withSearch(NEW_VISIT_PAGE, { lugar: path, pedido: request?.id })}
              className="inline-flex min-h-11 items-center"
            >
              Planificar<span className="sr-only"> una visita a {school}</span>
            </Anchor>
          }
        />
      );
    })}
  </RowList>
);
