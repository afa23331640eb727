import type { VisitState } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { acknowledgeHref } from "../acknowledging/labels";
import { doubleHref } from "../doubling/labels";
import { canDouble } from "../doubling/policy";
import { visitHref } from "../labels";
import { canPlanVisits, isObserved, isObserver, type Visited } from "../policy";
import { checkHref } from "../transfer/labels";
import type { Check } from "../transfer/rules";

type Standing = Visited & { id: string; state: VisitState; pairId: string | null; place: { path: string } };
type Whole = { visit: Standing; isRecorded: boolean; isAcknowledged: boolean; checks: Check[] };
export type VisitAct = { href: string; label: string };

/** What whoever reads a visit may do with it now: what waits for her first, as buttons; the rest as links. */
export function visitActs(actor: Actor, { visit, isRecorded, isAcknowledged, checks }: Whole) {
  const page = visitHref(visit.id);
  const first: VisitAct[] = [];
  const rest: VisitAct[] = [];
  if (visit.state === "planned") {
    if (isObserver(actor, visit)) first.push({ href: "/visitas/sin-senal", label: "Hacerla en el teléfono" });
    if (canPlanVisits(actor, visit.place.path))
      rest.push(
        { href: `${page}/editar`, label: "Cambiar quién observa, la hora o qué se mira" },
        { href: `${page}/mover`, label: "Cambiar el día" },
        ...(canDouble(actor, visit)
          ? [{ href: doubleHref(visit.id), label: "Agregar a alguien que observe a su lado" }]
          : []),
        { href: `${page}/cancelar`, label: "Cancelar la visita" },
      );
  }
  if (isRecorded && isObserved(actor, visit)) {
    if (!isAcknowledged) first.push({ href: acknowledgeHref(visit.id), label: "Dar conformidad" });
    for (const { days, state } of checks)
      if (state === "open")
        first.push({ href: checkHref(visit.id, days), label: `Contar qué quedó a los ${days} días` });
  }
  return { first, rest };
}
