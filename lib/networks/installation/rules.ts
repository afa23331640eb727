import type { ModalityGroup, Role } from "@/db/values";
import { NETWORK_OFFICES, roleLabel } from "@/lib/access/roles";
import { longDay, shortDay } from "@/lib/dates/dates";
import { PAPERS } from "@/lib/papers/labels";
import {
  fillText,
  hasLooseBraces,
  marker,
  paragraphsOf,
  placeholdersIn,
  unprintable,
} from "@/lib/papers/rules";
import { MODALITY_GROUP_LABELS, placeLabel } from "../labels";

/** What whoever prepares the acta writes. */
export type InstallationText = {
  heldOn: string;
  venue: string;
  expediente: string | null;
  body: string;
};

type FactOfficer = { role: Role; name: string; startsOn: string; document: string | null };
type FactSchool = { siteCode: string; name: string; district: string | null; levels: string[] };

/** What the network's records say of the day of the installation. */
export type InstallationFacts = {
  network: {
    code: string;
    name: string;
    modalityGroup: ModalityGroup;
    openedOn: string;
    resolutionNumber: string | null;
    resolutionDate: string | null;
    districts: string[];
  };
  ugel: string;
  region: string;
  year: { decadeName: string; yearName: string } | null;
  officers: FactOfficer[];
  schools: FactSchool[];
};

const TO_BE_NAMED = "cargo por designar";

const namesOf = (facts: InstallationFacts, role: Role) =>
  facts.officers
    .filter((officer) => officer.role === role)
    .map(({ name }) => name)
    .join(", ") || null;

const networkName = ({ network: { code, name } }: InstallationFacts) =>
  placeLabel({ kind: "network", code, name });

const schoolsInWords = (number: number) =>
  number === 1 ? "1 institución educativa" : `${number} instituciones educativas`;

/** What stands for each placeholder; `null` when nobody has recorded it. */
export function placeholderValues(text: InstallationText, facts: InstallationFacts) {
  const { network, schools } = facts;
  return {
    red: networkName(facts),
    ugel: facts.ugel,
    region: facts.region,
    resolucion: network.resolutionNumber,
    fecha_resolucion: network.resolutionDate && shortDay(network.resolutionDate),
    fecha: longDay(text.heldOn),
    lugar: text.venue,
    expediente: text.expediente,
    coordinador: namesOf(facts, "coordinator"),
    secretario: namesOf(facts, "secretary") ?? TO_BE_NAMED,
    numero_colegios: String(schools.length),
    colegios: schoolsInWords(schools.length),
    modalidad: MODALITY_GROUP_LABELS[network.modalityGroup],
    distritos: network.districts.join(", ") || null,
  } satisfies Record<string, string | null>;
}

function placeholderProblems(text: InstallationText, facts: InstallationFacts): string[] {
  const values: Record<string, string | null> = placeholderValues(text, facts);
  const { placeholders } = PAPERS.installation_record;
  const problems = placeholdersIn(text.body).flatMap((name) => {
    const known = placeholders.find((placeholder) => placeholder.name === name);
    if (!known) return [`El texto dice ${marker(name)}, que no es un dato conocido. Corríjalo o quítelo.`];
    if (values[name]) return [];
    return [`El texto pide ${marker(name)} (${known.meaning.toLowerCase()}), que no está registrado.`];
  });
  if (!hasLooseBraces(text.body)) return problems;
  return [...problems, "El texto tiene una llave suelta: { o }. Corríjala o quítela."];
}

const printedTexts = ({ venue, expediente, body }: InstallationText, facts: InstallationFacts) => [
  ...[venue, expediente ?? "", body],
  ...facts.officers.map(({ name, document }) => `${name} ${document ?? ""}`),
  ...facts.schools.map(({ name }) => name),
];

/** What keeps the acta from being issued, and what is only worth knowing before. */
export function beforeIssuing(text: InstallationText, facts: InstallationFacts, day: string) {
  const { network, year, schools } = facts;
  const when = shortDay(text.heldOn);
  const told = (missing: boolean, sentence: string) => (missing ? [sentence] : []);
  const blocking = [
    ...told(
      text.heldOn < network.openedOn,
      `La red existe desde el ${shortDay(network.openedOn)}: el acta no puede ser de un día anterior.`,
    ),
    ...told(!namesOf(facts, "coordinator"), `El ${when} la red no tiene coordinador o coordinadora.`),
    ...told(!network.resolutionNumber, "No está registrada la resolución que creó la red."),
    ...told(schools.length === 0, `El ${when} ningún colegio forma la red.`),
    ...told(!year, `El año ${text.heldOn.slice(0, 4)} no tiene registrados sus nombres oficiales.`),
    ...placeholderProblems(text, facts),
  ];
  const signs = unprintable(printedTexts(text, facts).join("\n"));
  if (signs.length > 0)
    blocking.push(`El acta tiene signos que no se pueden imprimir: ${signs.join(" ")}. Quítelos.`);
  const advice = [
    ...told(text.heldOn > day, `La fecha del acta es futura: ${when}. Los cargos y colegios pueden cambiar.`),
    ...told(
      !namesOf(facts, "secretary"),
      `El ${when} la red no tiene secretario o secretaria: el acta dirá «${TO_BE_NAMED}».`,
    ),
    ...told(
      !namesOf(facts, "ugel_director"),
      "La dirección de la UGEL está vacante: su firma dirá «Vacante».",
    ),
    ...told(
      !namesOf(facts, "regional_director"),
      "La dirección regional está vacante: su firma dirá «Vacante».",
    ),
    ...told(!text.expediente, "El acta no lleva número de expediente."),
  ];
  return { blocking, advice };
}

/** Where the paper is dated: what follows the last comma of the venue, or else the region. */
function townOf(venue: string, region: string): string {
  const parts = venue.split(",");
  return (parts.length > 1 && parts.at(-1)?.trim()) || region;
}

const officerRows = ({ officers }: InstallationFacts) =>
  NETWORK_OFFICES.flatMap((role) => {
    const held = officers.filter((officer) => officer.role === role);
    if (held.length === 0) return [{ office: roleLabel(role), name: "Vacante", since: "", document: "" }];
    return held.map(({ name, startsOn, document }) => ({
      office: roleLabel(role),
      name,
      since: shortDay(startsOn),
      document: document ?? "",
    }));
  });

const signatures = (facts: InstallationFacts) => [
  { name: namesOf(facts, "coordinator"), office: `Coordinación de la REI ${facts.network.code}` },
  { name: namesOf(facts, "ugel_director"), office: `Dirección de la ${facts.ugel}` },
  {
    name: namesOf(facts, "regional_director"),
    office: `Dirección Regional de Educación de ${facts.region}`,
  },
];

/** The acta as it is printed: what is kept, whole, when it is issued. */
export function installationPaper(text: InstallationText, facts: InstallationFacts) {
  return {
    network: networkName(facts),
    issuers: [`Dirección Regional de Educación de ${facts.region}`, facts.ugel, networkName(facts)],
    decadeName: facts.year?.decadeName ?? null,
    yearName: facts.year?.yearName ?? null,
    heldOn: text.heldOn,
    expediente: text.expediente,
    dateline: `${townOf(text.venue, facts.region)}, ${longDay(text.heldOn)}`,
    paragraphs: paragraphsOf(fillText(text.body, placeholderValues(text, facts))),
    officers: officerRows(facts),
    schools: facts.schools,
    signatures: signatures(facts),
  };
}
export type InstallationPaper = ReturnType<typeof installationPaper>;

/** What anyone who has its code reads of it. */
export const installationTitle = ({ network, heldOn }: InstallationPaper) =>
  `Acta de instalación de la ${network}, ${shortDay(heldOn)}`;
