import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { longDay, today } from "@/lib/dates/dates";
import { inPeriods } from "@/lib/inbox/items/rules";
import { inboxLead, inboxTitle, itemsOf } from "@/lib/inbox/labels";
import { getHome } from "@/lib/inbox/queries";
import { Changes } from "./_components/changes";
import { MyPlaces } from "./_components/my-places";
import { PeriodSection } from "./_components/period-section";
import { Vacancies } from "./_components/vacancies";

export const metadata: Metadata = { title: "Inicio" };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export default async function HomePage() {
  const actor = await requireActor();
  const { inbox, places, changes, since } = await getHome(actor);
  const day = today();
  const periods = inPeriods(itemsOf(actor, inbox, day), day);
  const counts = Object.fromEntries(periods.map(({ period, items }) => [period, items.length]));
  const [givenName = actor.name] = actor.name.split(" ");
  const manages = placesWhere(actor, "people.manage").length > 0;
  return (
    <PanelFrame actor={actor} current="home">
      <PageHeader
        overline={capital(longDay(day))}
        title={inboxTitle(givenName, counts)}
        lead={inboxLead(counts)}
      />
      <Columns
        main={
          periods.length === 0 ? (
            <Section title="Por atender">
              <EmptyState title="Nada pendiente">
                Aquí aparece, por fecha, lo que espera de usted: planes, reuniones, acuerdos, visitas y cargos
                por terminar. Si quiere recibirlo por correo,{" "}
                <Anchor href="/cuenta/avisos">elija sus avisos</Anchor>.
              </EmptyState>
            </Section>
          ) : (
            periods.map(({ period, items }) => (
              <PeriodSection key={period} period={period} items={items} today={day} />
            ))
          )
        }
        aside={
          <>
            <Changes changes={changes} since={since} />
            {!manages && inbox.vacancies.length > 0 && <Vacancies vacancies={inbox.vacancies} />}
            <MyPlaces offices={actor.offices} states={places} />
          </>
        }
      />
    </PanelFrame>
  );
}
