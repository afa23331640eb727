import {
  CalendarDays,
  ChartColumn,
  ClipboardList,
  Footprints,
  Group,
  Handshake,
  ListChecks,
  Map as MapIcon,
  School,
  Settings2,
  Users,
  Waypoints,
} from "lucide";
import type { NavItem } from "@/components/ui/nav-item";
import type { Actor } from "@/lib/access/actor";
import { roleLabel } from "@/lib/access/roles";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { canInvite } from "@/lib/people/policy";

/** The sections of the signed-in pages. */
export type SectionKey =
  | "home"
  | "place"
  | "networks"
  | "schools"
  | "assessments"
  | "plans"
  | "meetings"
  | "visits"
  | "agreements"
  | "people"
  | "groupings"
  | "admin";

/** The place where the person mainly serves: her highest office. A school head's is her network. */
function mainPlace(actor: Actor): { href: string; label: string } {
  const office = actor.offices[0];
  if (!office || office.placeKind === "region") return { href: "/region", label: "Región" };
  if (office.placeKind === "ugel") {
    return { href: placeHref({ kind: "ugel", code: office.placeCode }), label: "Mi UGEL" };
  }
  const code = office.networkCode;
  return code
    ? { href: placeHref({ kind: "network", code }), label: "Mi red" }
    : { href: "/region", label: "Región" };
}

type Item = NavItem & { key: SectionKey };

const withCurrent = (items: Item[], current?: SectionKey): NavItem[] =>
  items.map(({ key, ...item }) => ({ ...item, current: key === current }));

/** Six links at most: what the header holds. */
export function navigationOf(actor: Actor, current?: SectionKey): NavItem[] {
  const items: Item[] = [
    { key: "home", href: "/inicio", label: "Inicio", icon: ListChecks },
    { key: "place", ...mainPlace(actor), icon: MapIcon },
    { key: "meetings", href: "/directorios", label: "Directorios", icon: CalendarDays },
    { key: "visits", href: "/visitas", label: "Visitas", icon: Footprints },
    { key: "assessments", href: "/evaluaciones", label: "Evaluaciones", icon: ChartColumn },
    { key: "plans", href: "/planes", label: "Planes", icon: ClipboardList },
  ];
  return withCurrent(items, current);
}

/** What a phone has within the thumb's reach: what one does at one's own place. */
export const shortcutsOf = (nav: NavItem[]) =>
  nav.filter(({ href }) => href !== "/evaluaciones" && href !== "/planes").slice(0, 4);

/** In the menu: what is followed apart, lists of the whole region that one looks things up in, and its settings. */
export function directoryOf(actor: Actor, current?: SectionKey): NavItem[] {
  const items: Item[] = [
    { key: "networks", href: "/redes", label: "Redes", icon: Waypoints },
    { key: "agreements", href: "/acuerdos", label: "Acuerdos", icon: Handshake },
    { key: "schools", href: "/colegios", label: "Colegios", icon: School },
    { key: "people", href: "/personas", label: "Personas", icon: Users },
    { key: "groupings", href: "/agrupaciones", label: "Agrupaciones", icon: Group },
  ];
  if (canInvite(actor)) {
    items.push({ key: "admin", href: "/administracion", label: "Administración", icon: Settings2 });
  }
  return withCurrent(items, current);
}

/** «Coordinador(a) de REI, REI 05-03». */
export function identityOf(actor: Actor): { name: string; detail: string } {
  const office = actor.offices[0];
  if (!office) return { name: actor.name, detail: "Sin cargo vigente" };
  const place = placeShortLabel({ kind: office.placeKind, code: office.placeCode, name: office.placeName });
  return { name: actor.name, detail: `${roleLabel(office.role)}, ${place}` };
}
