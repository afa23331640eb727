"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { KeptVisit } from "@/lib/visits/outbox/rules";
import type { PackedVisit } from "@/lib/visits/pack/rules";
import { OutboxSection } from "./outbox-section";
import { ReadyNotice } from "./ready-notice";
import type { DeviceState, Held } from "./use-device";
import { useTitleFocus } from "./use-title-focus";
import type { Who } from "./who";
import { dayOn, hrefOf, placeOf, stateOf, titleOf, whenOf } from "./words";

/** The groups in which visits are shown, by their day. */
function grouped({ pack, kept }: Held, today: string) {
  const visits = pack?.pack.visits ?? [];
  const known = new Set(visits.map(({ id }) => id));
  const away = kept.filter(({ state }) => state !== "writing").map(({ visitId }) => visitId);
  const open = visits.filter(({ id }) => !away.includes(id));
  return [
    { title: "Hoy", visits: open.filter(({ scheduledOn }) => scheduledOn === today) },
    { title: "Después", visits: open.filter(({ scheduledOn }) => scheduledOn > today) },
    { title: "Quedaron sin hacer", visits: open.filter(({ scheduledOn }) => scheduledOn < today) },
    {
      title: "Empezadas que ya no están en su plan",
      hint: "Se movieron, se cancelaron o pasaron a otra persona después de empezarlas aquí. Puede terminarlas y enviarlas.",
      visits: kept.flatMap(({ state, visit }) =>
        state === "writing" && !known.has(visit.id) ? [visit] : [],
      ),
    },
  ];
}

type VisitRowProps = { visit: PackedVisit; kept?: KeptVisit; now: number };

function VisitRow({ visit, kept, now }: VisitRowProps) {
  return (
    <Row
      href={hrefOf(visit.id)}
      title={titleOf(visit)}
      detail={
        <>
          <p>{whenOf(visit, dayOn(now))}</p>
          <p>
            {placeOf(visit)}. {visit.observedOffice}
          </p>
        </>
      }
      status={kept && <Status kind="info">{stateOf(kept, false, now)}</Status>}
    />
  );
}

/** What a device keeps of its owner: whether she may leave, what waits to be sent, and her visits by day. */
export function Home({ device, who }: { device: DeviceState; who: Who }) {
  const { held, isOnline } = device;
  useTitleFocus("home");
  const now = Date.now();
  const groups = held ? grouped(held, dayOn(now)).filter(({ visits }) => visits.length > 0) : [];
  return (
    <>
      <PageHeader
        title="Visitas sin señal"
        lead={`Las visitas de ${who.name} en este teléfono. ${isOnline ? "Hay conexión." : "Sin conexión: todo se guarda aquí y se envía después."}`}
      />
      {held && (
        <>
          <ReadyNotice device={device} held={held} now={now} />
          <OutboxSection device={device} held={held} personId={who.id} now={now} />
          {groups.map(({ title, hint, visits }) => (
            <Section key={title} title={title} aside={visits.length}>
              {hint && <p className="mb-2 text-sm text-muted">{hint}</p>}
              <RowList label={title}>
                {visits.map((visit) => (
                  <VisitRow
                    key={visit.id}
                    {...{ visit, now }}
                    kept={held.kept.find(({ visitId }) => visitId === visit.id)}
                  />
                ))}
              </RowList>
            </Section>
          ))}
          {groups.length === 0 && held.pack && (
            <Section title="Visitas">
              <EmptyState title="No tiene visitas por hacer en los próximos siete días">
                Cuando le planifiquen una, tráigala a este teléfono con «Actualizar» antes de salir.
              </EmptyState>
            </Section>
          )}
        </>
      )}
    </>
  );
}
