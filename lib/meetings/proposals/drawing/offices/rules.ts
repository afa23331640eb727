import { type Alarm, endingsOf, vacanciesOf } from "@/lib/networks/hygiene/rules";
import { alarmsHref, counted, dayAndMonth } from "../../labels";
import { drawn, figure, type Proposal, type ProposalFacts } from "../../rules";

const OFFICES = "Registro de cargos";

export function drawAlarms(facts: ProposalFacts): Proposal[] {
  const { place, day, offices } = facts;
  const vacant = vacanciesOf(offices.places, offices.terms).length;
  const endings = endingsOf(offices.terms, day) as (Alarm & { kind: "ending" })[];
  const ending = endings.length;
  if (vacant + ending === 0) return [];
  const last = endings.at(-1)?.endsOn;
  const words = [
    ...(vacant > 0 ? [`${counted(vacant, "cargo está vacante", "cargos están vacantes")}`] : []),
    ...(ending > 0 && last
      ? [`${counted(ending, "designación termina", "designaciones terminan")} hasta el ${dayAndMonth(last)}`]
      : []),
  ];
  const only = vacant === 0 ? "ending" : ending === 0 ? "vacancy" : undefined;
  return [
    drawn({
      source: { kind: "alarms", key: "offices" },
      title:
        only === "vacancy"
          ? "Cargos vacantes"
          : only === "ending"
            ? "Designaciones por terminar"
            : "Cargos vacantes y designaciones por terminar",
      why: `${words.join(" y ")}.`,
      ...{ href: alarmsHref(place, only), purpose: "decide", minutes: 15, lead: "area_head" },
      question: "Quién cubre cada cargo y desde cuándo",
      figures: [
        ...(vacant > 0
          ? [
              figure(facts, {
                label: "Cargos vacantes",
                value: vacant,
                source: OFFICES,
                href: alarmsHref(place, "vacancy"),
              }),
            ]
          : []),
        ...(ending > 0
          ? [
              figure(facts, {
                ...{ label: "Designaciones por terminar", value: ending },
                ...{ source: OFFICES, href: alarmsHref(place, "ending") },
              }),
            ]
          : []),
      ],
    }),
  ];
}
