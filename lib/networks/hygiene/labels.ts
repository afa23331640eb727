import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { hasOfficePage } from "@/lib/people/succession/rules";
import { placeHref, placeLabel } from "../labels";
import { type Alarm, type AlarmKind, DOUBLE_DAYS, ENDING_DAYS, type PlaceFacts } from "./rules";

type KindWords = { title: string; one: string; many: string; hint: string };

/** How each kind of alarm is called, and what it asks for. */
export const ALARM_KIND_LABELS: Record<AlarmKind, KindWords> = {
  vacancy: {
    title: "Cargos vacantes",
    one: "cargo vacante",
    many: "cargos vacantes",
    hint: "Cargos de las redes y direcciones de UGEL que hoy nadie tiene.",
  },
  ending: {
    title: "Designaciones por terminar",
    one: "designación por terminar",
    many: "designaciones por terminar",
    hint: `Terminan en los próximos ${ENDING_DAYS} días. Prevea quién sigue.`,
  },
  resolution: {
    title: "Redes sin resolución",
    one: "red sin resolución",
    many: "redes sin resolución",
    hint: "Falta el número de la resolución que las creó.",
  },
  loose_school: {
    title: "Colegios sin red",
    one: "colegio sin red",
    many: "colegios sin red",
    hint: "Están en el padrón y ninguna red los tiene.",
  },
  inactive_services: {
    title: "Servicios inactivos en el padrón",
    one: "colegio con servicios inactivos",
    many: "colegios con servicios inactivos",
    hint: "El último padrón ya no tiene activos algunos servicios de colegios que siguen en una red.",
  },
  double: {
    title: "Personas que pueden estar repetidas",
    one: "posible repetición",
    many: "posibles repeticiones",
    hint: `Los mismos nombres o el mismo teléfono en dos registros, con cargo vigente o terminado hace menos de ${DOUBLE_DAYS} días.`,
  },
  invitation: {
    title: "Invitaciones sin enviar o vencidas",
    one: "invitación por enviar",
    many: "invitaciones por enviar",
    hint: "Personas con cargo que todavía no pueden entrar.",
  },
  profile: {
    title: "Redes sin núcleo o sin contacto",
    one: "red sin ficha completa",
    many: "redes sin ficha completa",
    hint: "Un consejo: la ficha dice dónde está el núcleo pedagógico y cómo comunicarse con la red.",
  },
};

/** What an alarm says, and the page where it is mended. */
export type AlarmWords = { title: string; detail: string; href: string; act: string; dueOn?: string };

const person = (id: string) => `/administracion/usuarios/${id}`;
const officeHref = (at: PlaceFacts, role: string) => `${placeHref(at)}/cargos/${role}`;

const fullName = ({ givenNames, familyNames }: { givenNames: string; familyNames: string }) =>
  `${givenNames} ${familyNames}`;

function endingWords({ term, endsOn }: Alarm & { kind: "ending" }): AlarmWords {
  const { at } = term;
  return {
    title: term.personName ?? roleLabel(term.role),
    detail: `${roleLabel(term.role)}${at ? `, ${placeLabel(at)}` : ""}. Termina el ${shortDay(endsOn)}.`,
    href: at && hasOfficePage(at.kind, term.role) ? officeHref(at, term.role) : person(term.personId),
    act: "Prever quién sigue",
    dueOn: endsOn,
  };
}

function servicesWords(
  { school, network }: Alarm & { kind: "inactive_services" },
  managesPlaces: boolean,
): AlarmWords {
  const none = school.active === 0;
  const all = school.active + school.inactive;
  return {
    title: `IE ${school.name}`,
    detail: `${network ? `${placeLabel(network)}. ` : ""}${
      none ? "Ningún servicio activo en el padrón." : `${school.inactive} de ${all} servicios inactivos.`
    }`,
    ...(none && managesPlaces
      ? { href: `/colegios/${school.siteCode}/mover`, act: "Sacarlo de la red" }
      : { href: `/colegios/${school.siteCode}`, act: "Ver el colegio" }),
  };
}

function doubleWords({ people, sameName }: Alarm & { kind: "double" }): AlarmWords {
  const [first, second] = people;
  const more = people.length > 2 ? ` y ${people.length - 2} más` : "";
  return {
    title: `${people.slice(0, 2).map(fullName).join(" / ")}${more}`,
    detail: sameName
      ? "Los mismos nombres en registros distintos."
      : "El mismo teléfono en registros distintos.",
    href: `/administracion/usuarios/comparar?a=${first?.id}&b=${second?.id}`,
    act: "Comparar",
  };
}

/** In words for whoever reads it: who manages places is led to the form, anyone else to the page. */
export function alarmWords(alarm: Alarm, managesPlaces: boolean): AlarmWords {
  switch (alarm.kind) {
    case "vacancy":
      return {
        title: roleLabel(alarm.role),
        detail: placeLabel(alarm.at),
        href: officeHref(alarm.at, alarm.role),
        act: "Ver el cargo",
      };
    case "ending":
      return endingWords(alarm);
    case "resolution":
      return {
        title: placeLabel(alarm.network),
        detail: "Sin resolución registrada.",
        ...(managesPlaces
          ? { href: `${placeHref(alarm.network)}/corregir`, act: "Escribir la resolución" }
          : { href: placeHref(alarm.network), act: "Ver la red" }),
      };
    case "profile": {
      const { hasHub, hasContact } = alarm.network;
      const missing = [!hasHub && "núcleo pedagógico", !hasContact && "contacto"].filter(Boolean);
      return {
        title: placeLabel(alarm.network),
        detail: `Sin ${missing.join(" ni ")}.`,
        ...(managesPlaces
          ? { href: `${placeHref(alarm.network)}/ficha`, act: "Completar la ficha" }
          : { href: placeHref(alarm.network), act: "Ver la red" }),
      };
    }
    case "loose_school":
      return {
        title: `IE ${alarm.school.name}`,
        detail: `Código de local ${alarm.school.siteCode}.`,
        ...(managesPlaces
          ? { href: `/colegios/${alarm.school.siteCode}/mover`, act: "Llevarlo a una red" }
          : { href: `/colegios/${alarm.school.siteCode}`, act: "Ver el colegio" }),
      };
    case "inactive_services":
      return servicesWords(alarm, managesPlaces);
    case "double":
      return doubleWords(alarm);
    case "invitation":
      return {
        title: fullName(alarm.person),
        detail:
          alarm.person.invitation === "unsent"
            ? "La invitación nunca salió."
            : "La invitación venció sin usarse.",
        href: person(alarm.person.id),
        act: "Enviar la invitación",
      };
  }
}
