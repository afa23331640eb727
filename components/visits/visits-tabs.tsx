import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/access/actor";
import { ROLES } from "@/lib/access/roles";

const readsSome = (actor: Actor) => actor.offices.some(({ role }) => ROLES[role].readsPlace);
const observes = (actor: Actor) =>
  actor.offices.some(({ role }) => ROLES[role].capabilities.includes("visit.observe"));
const keeps = (actor: Actor) =>
  actor.offices.some(({ role }) => ROLES[role].capabilities.includes("visit.define"));

type VisitsTab = { href: string; label: string; may?: (actor: Actor) => boolean };

/** The pages of the visits, for whoever may open each. A new one is announced here. */
const VISITS_TABS = [
  { href: "/visitas", label: "Mis visitas" },
  { href: "/visitas/plan", label: "Plan", may: readsSome },
  { href: "/visitas/cobertura", label: "Cobertura", may: readsSome },
  { href: "/visitas/resultados", label: "Resultados", may: readsSome },
  { href: "/visitas/fichas", label: "Fichas" },
  { href: "/visitas/calibracion", label: "Calibración", may: (actor) => observes(actor) || keeps(actor) },
] as const satisfies VisitsTab[];

type VisitsTabsProps = { actor: Actor; current: (typeof VISITS_TABS)[number]["href"] };

/** Under the header of each page of the visits that is not of one of them. */
export function VisitsTabs({ actor, current }: VisitsTabsProps) {
  const tabs = VISITS_TABS.filter((tab: VisitsTab) => tab.may?.(actor) ?? true);
  return (
    <Tabs
      label="Páginas de las visitas"
      tabs={tabs.map(({ href, label }) => ({ href, label, current: href === current }))}
    />
  );
}
