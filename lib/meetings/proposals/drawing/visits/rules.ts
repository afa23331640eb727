import { roundLabel } from "@/lib/visits/rules";
import { count, counted, coverageHref, dayAndMonth } from "../../labels";
import { drawn, figure, type Proposal, type ProposalFacts } from "../../rules";

const VISITS = "Visitas registradas";

/** The schools that nobody visited in the round that is under way, or that ended since a month ago. */
export function drawVisits(facts: ProposalFacts): Proposal[] {
  const { visits, day, heldOn, place } = facts;
  if (!visits || visits.missing === 0) return [];
  const { round, missing, schools, networks, idle } = visits;
  const href = coverageHref(place, round);
  const over = round.endsOn < day;
  const of = networks > 1 ? ` de ${counted(idle, "red", "redes")}` : "";
  return [
    drawn({
      source: { kind: "visits", key: round.id },
      title: `${counted(missing, "colegio", "colegios")}${of} sin visita en el ${roundLabel(round.number).replace("M", "m")}`,
      why: `${over ? "Terminó" : "Termina"} el ${dayAndMonth(round.endsOn)}. Se visitaron ${count(schools - missing)} de ${counted(schools, "colegio", "colegios")}.`,
      ...{ href, purpose: "decide", question: "Quién visita y cuándo", minutes: 10 },
      lead: place.kind === "network" ? "chair" : "local_specialist",
      figures: [
        figure(facts, { label: "Colegios sin visita", value: missing, of: schools, source: VISITS, href }),
        ...(networks > 1
          ? [
              figure(facts, {
                ...{
                  label: "Redes con colegios sin visita",
                  value: idle,
                  of: networks,
                  source: VISITS,
                  href,
                },
              }),
            ]
          : []),
      ],
      // It goes into an agenda by itself only when there is no other one before the round is over.
      weighs: over || round.endsOn <= heldOn,
    }),
  ];
}
