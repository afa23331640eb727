import type { VoteTrouble } from "./rules";

const people = (n: number) => `${n} ${n === 1 ? "persona" : "personas"}`;

export const VOTES_MISSING = "Escriba los votos a favor, en contra y las abstenciones; donde no hubo, 0.";

export const votesInWords = (trouble: VoteTrouble, present: number) =>
  trouble.kind === "missing"
    ? VOTES_MISSING
    : `Los votos suman ${trouble.sum} y en ese momento había ${people(present)} con voto en la sala. Revise las cifras o las llegadas y salidas.`;

export const noQuorum = (present: number, needed: number) =>
  `Sin quórum no se puede decidir: hay ${people(present)} con voto y se necesitan ${needed}. Registre las llegadas que falten, o deje el punto para otra reunión.`;

export const NOT_MINUTED =
  "Lo dicho se escribe con la sesión abierta o mientras el acta está en borrador. Vuelva a cargar la página para ver cómo está ahora.";
export const ITEM_WITHDRAWN = "Ese punto se retiró de la agenda. Vuelva a cargar la página.";
export const ONLY_IN_SESSION = "Los puntos empiezan y terminan con la sesión abierta.";
export const otherItemOpen = (title: string) =>
  `Se está tratando «${title}». Termínelo antes de empezar otro punto.`;
export const NOT_STARTABLE = "Ese punto ya no se puede tratar en esta reunión.";
export const NOT_CURRENT = "Ese punto no se está tratando ahora. Vuelva a cargar la página.";

export const MINUTES_LABELS: Record<string, string> = {
  deliberation: "Deliberación",
  decision: "Decisión",
  itemForm: "Cómo se decidió",
  itemInFavour: "A favor",
  itemAgainst: "En contra",
  itemAbstained: "Se abstienen",
  itemReasons: "Razones del voto en contra",
};
