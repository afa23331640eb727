import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { placesWhere } from "@/lib/access/actor";
import { roleLabel } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { longDay, shortDay, today } from "@/lib/dates/dates";
import { getInbox } from "@/lib/inbox/queries";
import { countPending } from "@/lib/inbox/rules";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { PendingList } from "./_components/pending-list";
import { Vacancies } from "./_components/vacancies";

export const metadata: Metadata = { title: "Inicio" };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export default async function HomePage() {
  const actor = await requireActor();
  const inbox = await getInbox(actor);
  const { vacancies } = inbox;
  const [givenName = actor.name] = actor.name.split(" ");
  const manages = placesWhere(actor, "people.manage").length > 0;
  const pending = countPending(inbox, manages);
  return (
    <PanelFrame actor={actor} current="home">
      <PageHeader
        overline={capital(longDay(today()))}
        title={
          pending > 0
            ? `${givenName}, tiene ${pending} ${pending === 1 ? "pendiente" : "pendientes"}`
            : `${givenName}, está al día`
        }
        lead={pending > 0 ? undefined : "No hay nada que dependa de usted en este momento."}
      />
      <Columns
        main={
          <Section
            title="Por atender"
            aside={pending > 0 && `${pending} ${pending === 1 ? "pendiente" : "pendientes"}`}
          >
            {pending === 0 ? (
              <EmptyState title="Nada pendiente">
                Aquí aparece lo que espera de usted: cargos vacantes de sus lugares y designaciones por
                terminar.
              </EmptyState>
            ) : (
              <PendingList actor={actor} inbox={inbox} />
            )}
          </Section>
        }
        aside={
          <>
            <Section title="Mis lugares" aside={actor.offices.length}>
              {actor.offices.length === 0 ? (
                <EmptyState title="No tiene un cargo vigente">
                  Cuando le den uno, aquí verá su lugar. Consulte con su UGEL.
                </EmptyState>
              ) : (
                <RowList label="Mis lugares">
                  {actor.offices.map((office) => {
                    const { placeKind: kind, placeCode: code, placeName: name } = office;
                    return (
                      <Row
                        key={office.id}
                        href={placeHref({ kind, code })}
                        title={placeLabel({ kind, code, name })}
                        detail={`${roleLabel(office.role)}, desde el ${shortDay(office.startsOn)}${office.endsOn ? ` hasta el ${shortDay(office.endsOn)}` : ""}.`}
                      />
                    );
                  })}
                </RowList>
              )}
            </Section>
            {!manages && vacancies.length > 0 && <Vacancies vacancies={vacancies} />}
          </>
        }
      />
    </PanelFrame>
  );
}
