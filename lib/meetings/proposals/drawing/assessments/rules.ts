import { BEHIND, count, counted, namedMeeting, participationHref, resultsHref } from "../../labels";
import { type AssessmentFacts, drawn, figure, type Proposal, type ProposalFacts } from "../../rules";

const FILES = "Archivos de resultados";

function coverageOf(facts: ProposalFacts, found: AssessmentFacts): Proposal {
  const href = participationHref(facts.place, found.id);
  const { behind, services, idle, networks, assessed, programmed } = found;
  const started =
    networks > 1 && idle > 0 ? ` ${count(idle)} de ${count(networks)} redes no han empezado a cargar.` : "";
  return drawn({
    source: { kind: "coverage", key: found.id },
    title: `${found.title}: ${behind === 1 ? "falta" : "faltan"} ${count(behind)} de ${counted(services, "servicio educativo", "servicios educativos")}`,
    why: `Tienen menos del ${BEHIND} % de sus estudiantes evaluados.${started}`,
    ...{ href, purpose: "decide", question: "Plazo final y apoyo", minutes: 20, lead: "local_specialist" },
    figures: [
      figure(facts, {
        label: `Servicios con menos del ${BEHIND} %`,
        value: behind,
        of: services,
        source: FILES,
        href,
      }),
      ...(networks > 1
        ? [
            figure(facts, {
              label: "Redes que no han empezado",
              value: idle,
              of: networks,
              source: FILES,
              href,
            }),
          ]
        : []),
      figure(facts, {
        ...{ label: "Estudiantes evaluados", value: assessed, of: programmed },
        ...{ source: FILES, href: resultsHref(facts.place, found.id) },
      }),
    ],
  });
}

function resultsOf(facts: ProposalFacts, found: AssessmentFacts): Proposal {
  const href = resultsHref(facts.place, found.id);
  const since = facts.last ? `Desde ${namedMeeting(facts.last)}` : "En el último mes";
  return drawn({
    source: { kind: "results", key: found.id },
    title: `Resultados de ${found.title}`,
    why: `${since} entraron resultados: ${count(found.assessed)} de ${counted(found.programmed, "estudiante evaluado", "estudiantes evaluados")}.`,
    ...{ href, purpose: "deliberate", question: null, minutes: 20, lead: "local_specialist" },
    figures: [
      figure(facts, {
        ...{ label: "Estudiantes evaluados", value: found.assessed, of: found.programmed },
        ...{ source: FILES, href },
      }),
    ],
  });
}

/** While an assessment is open, who is missing; once it is over, what came in since the last meeting. */
export function drawAssessments(facts: ProposalFacts): Proposal[] {
  // They come newest first: an older one that nobody closed is proposed, but does not go in by itself.
  const newest = facts.assessments.find(({ state }) => state === "open");
  return facts.assessments.flatMap((found) => {
    if (found.state === "open")
      return found.behind > 0 ? [{ ...coverageOf(facts, found), weighs: found === newest }] : [];
    return found.loads > 0 && found.assessed > 0 ? [resultsOf(facts, found)] : [];
  });
}
