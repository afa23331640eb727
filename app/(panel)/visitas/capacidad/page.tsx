import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import { isPlacePath } from "@/lib/access/place";
import { roleLabel } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeHref, placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { setCapacityAction } from "@/lib/visits/capacity/actions";
import { capacityHref } from "@/lib/visits/capacity/labels";
import { listCapacities } from "@/lib/visits/capacity/queries";
import { carried, isFull, type Observer } from "@/lib/visits/capacity/rules";
import { PLAN_PAGE } from "@/lib/visits/list/labels";
import { capacityPlace } from "@/lib/visits/planning/rules";
import { canPlanVisits } from "@/lib/visits/policy";
import { roundLabel } from "@/lib/visits/rules";

export const metadata: Metadata = { title: "Cuántas visitas puede hacer cada quien" };

const DONE = { guardada: "Quedó guardado." };

export default async function CapacitiesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { lugar = "", persona, hecho } = await readSearch(searchParams);
  if (!isPlacePath(lugar) || capacityPlace(lugar) !== lugar || !canPlanVisits(actor, lugar)) notFound();
  const { place, number, usual, observers } = (await listCapacities(actor, lugar)) ?? notFound();
  const breadcrumbs = [
    { href: placeHref(place), label: placeShortLabel(place) },
    { href: withSearch(PLAN_PAGE, { red: place.code }), label: "Plan de visitas" },
  ];
  const chosen = observers.find(({ personId }) => personId === persona);
  if (chosen) return CapacityForm({ actor, observer: chosen, usual, breadcrumbs });
  const round = number === null ? "un momento" : `el ${roundLabel(number)}`;
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[...breadcrumbs, { label: "Cuántas puede hacer cada quien" }]}
        title="Cuántas visitas puede hacer cada quien"
        lead={`${placeLabel(place)}. En ${round}, cada persona hace hasta ${usual} visitas, salvo que aquí se diga otra cosa.`}
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Section title="Quiénes pueden observar aquí" aside={observers.length}>
        {observers.length === 0 ? (
          <EmptyState title="Nadie puede observar en esta red">
            Quien administra las personas puede dar el cargo de par monitor.
          </EmptyState>
        ) : (
          <RowList label="Por apellido">
            {observers.map((observer) => (
              <Row
                key={observer.personId}
                title={observer.name}
                aside={`${roleLabel(observer.role)}, ${placeLabel(observer.place)}`}
                detail={`Lleva ${carried(observer)} de ${observer.perRound ?? usual}.${observer.note ? ` ${observer.note}` : ""}`}
                status={isFull(observer, usual) && <Status kind="due">Completo</Status>}
                end={
                  <Anchor
                    href={capacityHref(place.path, { persona: observer.personId })}
                    className="inline-flex min-h-11 items-center"
                  >
                    Cambiar<span className="sr-only"> cuántas puede hacer {observer.name}</span>
                  </Anchor>
                }
              />
            ))}
          </RowList>
        )}
      </Section>
    </PanelFrame>
  );
}

type CapacityFormProps = {
  actor: Actor;
  observer: Observer;
  usual: number;
  breadcrumbs: { href: string; label: string }[];
};

/** How many visits one of them takes on. */
function CapacityForm({ actor, observer, usual, breadcrumbs }: CapacityFormProps) {
  const { network, personId, name, perRound, note, version } = observer;
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[
          ...breadcrumbs,
          { href: capacityHref(network), label: "Cuántas puede hacer cada quien" },
          { label: name },
        ]}
        title={`Cuántas visitas puede hacer ${name}`}
        lead={`Ya lleva ${carried(observer)} en este momento: las que tiene se quedan aunque ponga menos.`}
      />
      <Form
        action={setCapacityAction}
        values={{
          ...{ place: network, personId, version: String(version) },
          ...{ perRound: String(perRound ?? usual), note: note ?? "" },
        }}
        page={capacityHref(network, { persona: personId })}
        draft={`${network}.${personId}`}
        labels={{ perRound: "Visitas en cada momento", note: "Por qué" }}
        submit="Guardar"
        aside={<Anchor href={capacityHref(network)}>Volver sin cambiar</Anchor>}
      >
        <FormHidden name="place" />
        <FormHidden name="personId" />
        <FormHidden name="version" />
        <FormText
          name="perRound"
          label="Visitas en cada momento"
          hint="De 0 a 99. Con 0 no se le planifica ninguna en esta red."
          width="xs"
          inputMode="numeric"
          required
        />
        <FormText name="note" label="Por qué" hint="Como «Está con licencia en mayo»." maxLength={200} />
      </Form>
    </PanelFrame>
  );
}
