import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Office } from "@/lib/access/actor";
import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { type PlaceState, SHOWN_PLACES, VISITS_DAYS } from "@/lib/inbox/places/rules";
import { AGREEMENTS_PAGE } from "@/lib/meetings/agreements/labels";
import { meetingHref } from "@/lib/meetings/labels";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { PLAN_STATE_LABELS, planHref } from "@/lib/plans/labels";

function PlanState({ plan }: { plan: NonNullable<PlaceState["plan"]> }) {
  const { id, state, total, done } = plan;
  if (total > 0 && (state === "approved" || state === "under_way"))
    return (
      <>
        <p>
          <Anchor href={planHref(id)}>Plan</Anchor>: {done} de {total} actividades hechas.
        </p>
        <ProgressBar label="Plan" value={done} total={total} noun="actividades hechas" text="none" />
      </>
    );
  return (
    <p>
      <Anchor href={planHref(id)}>Plan del año</Anchor>: {PLAN_STATE_LABELS[state].toLowerCase()}.
    </p>
  );
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("es-PE")} ${count === 1 ? one : many}`;

function Standing({ plan, meetings, visits }: PlaceState) {
  return (
    <div className="mt-2 space-y-1.5 text-sm">
      {plan && <PlanState plan={plan} />}
      {meetings?.next && (
        <p>
          Próxima reunión:{" "}
          <Anchor href={meetingHref(meetings.next.id)}>{shortDay(meetings.next.heldOn)}</Anchor>.
        </p>
      )}
      {meetings && meetings.open > 0 && (
        <p>
          <Anchor href={AGREEMENTS_PAGE}>
            {counted(meetings.open, "acuerdo abierto", "acuerdos abiertos")}
          </Anchor>
          {meetings.overdue > 0 && `, ${counted(meetings.overdue, "vencido", "vencidos")}`}.
        </p>
      )}
      {visits > 0 && (
        <p>
          <Anchor href="/visitas">{counted(visits, "visita", "visitas")}</Anchor> en {VISITS_DAYS} días.
        </p>
      )}
    </div>
  );
}

type MyPlacesProps = { offices: Office[]; states: PlaceState[] };

/** Where somebody serves, with how each place stands. */
export function MyPlaces({ offices, states }: MyPlacesProps) {
  if (offices.length === 0)
    return (
      <Section title="Mis lugares">
        <EmptyState title="No tiene un cargo vigente">
          Cuando le den uno, aquí verá su lugar. Consulte con su UGEL.
        </EmptyState>
      </Section>
    );
  const byPlace = [...Map.groupBy(offices, ({ place }) => place)];
  return (
    <Section title="Mis lugares" aside={byPlace.length}>
      <ul aria-label="Mis lugares" className="-mt-1">
        {byPlace.slice(0, SHOWN_PLACES).map(([place, [office, ...more]]) => {
          if (!office) return null;
          const { placeKind: kind, placeCode: code, placeName: name, endsOn } = office;
          const state = states.find(({ path }) => path === place);
          return (
            <li key={place} className="border-b border-base-300 py-3 last:border-b-0">
              <h3>
                <Anchor href={placeHref({ kind, code })}>{placeLabel({ kind, code, name })}</Anchor>
              </h3>
              <p className="text-sm text-muted">
                {[office, ...more].map(({ role }) => roleLabel(role)).join(", ")}, desde el{" "}
                {shortDay(office.startsOn)}
                {endsOn && ` hasta el ${shortDay(endsOn)}`}.
              </p>
              {state && <Standing {...state} />}
            </li>
          );
        })}
      </ul>
      {byPlace.length > SHOWN_PLACES && (
        <p className="mt-2 text-sm">
          Y {counted(byPlace.length - SHOWN_PLACES, "lugar más", "lugares más")}: véalos en{" "}
          <Anchor href="/redes">Redes</Anchor>.
        </p>
      )}
    </Section>
  );
}
