import { sessionHref } from "../session/labels";

export const agreementInSessionHref = (meetingId: string, agreementId: string) =>
  `${sessionHref(meetingId)}/acuerdos/${agreementId}`;

const figures = (day: string) => day.split("-").reverse().join("/");

export const dueFrom = (from: string) => `La fecha ya pasó. Escriba una desde el ${figures(from)}.`;
export const NO_RESPONSIBLE = "Elija quién responde por el acuerdo.";
export const NOT_CALLED = "Esa persona no está entre los convocados. Elija a otra, o el cargo.";
export const NO_SUCH_OFFICE = "Ese cargo no es de este lugar. Elija otro.";
export const leftOffice = (name: string, office: string) =>
  `${name} ya no ejerce como ${office}. Elija a quien ejerce hoy, o el cargo.`;
export const withoutOffice = (name: string) =>
  `${name} no tiene hoy un cargo en la región. Elija a otra persona, o un cargo.`;
export const NOT_DECIDED =
  "Los acuerdos se registran con la sesión abierta o mientras el acta está en borrador.";
export const LOCKED =
  "El acta ya se aprobó: el acuerdo no cambia. Se sigue, o se deja sin efecto, desde Acuerdos.";
export const WITHDRAWN_ALREADY = "Ese acuerdo ya se retiró. Vuelva a cargar la página.";

export const AGREEMENT_LABELS: Record<string, string> = {
  text: "Qué se acuerda",
  responsible: "Responsable",
  dueOn: "Fecha límite",
  evidenceExpected: "Qué mostrará que se cumplió",
  form: "Cómo se decidió",
  inFavour: "A favor",
  against: "En contra",
  abstained: "Se abstienen",
  againstReasons: "Razones del voto en contra",
};

type Sense = {
  form: "consensus" | "vote";
  inFavour: number | null;
  against: number | null;
  abstained: number | null;
  present: number;
};

/** «Por consenso, 19 presentes», «A favor 18, en contra 1, abstención 2». */
export const senseOf = ({ form, inFavour, against, abstained, present }: Sense) =>
  form === "consensus"
    ? `Por consenso, ${present} ${present === 1 ? "presente" : "presentes"}`
    : `A favor ${inFavour}, en contra ${against}, ${abstained === 1 ? "abstención" : "abstenciones"} ${abstained}`;
