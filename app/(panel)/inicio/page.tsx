import { CalendarClock, MailWarning, Stamp, UserRoundPlus } from "lucide-react";
import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { InboxList, InboxRow } from "@/components/ui/inbox-row";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { placesWhere } from "@/lib/access/actor";
import { fullName } from "@/lib/access/find-actor";
import { roleLabel } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { longDay, shortDay, today } from "@/lib/dates/dates";
import { getInbox } from "@/lib/inbox/queries";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { CorrectionInbox } from "./_components/correction-inbox";
import { Vacancies } from "./_components/vacancies";

export const metadata: Metadata = { title: "Inicio" };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export default async function HomePage() {
  const actor = await requireActor();
  const { vacancies, endings, invited, unnamedYear, corrections } = await getInbox(actor);
  const [givenName = actor.name] = actor.name.split(" ");
  const manages = placesWhere(actor, "people.manage").length > 0;
  const pending =
    corrections.waiting.length +
    corrections.answered.length +
    endings.length +
    (invited > 0 ? 1 : 0) +
    (unnamedYear ? 1 : 0) +
    (manages ? vacancies.length : 0);
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
              <InboxList>
                <CorrectionInbox {...corrections} />
                {unnamedYear && (
                  <InboxRow
                    icon={Stamp}
                    title={`Poner los nombres oficiales de ${unnamedYear}`}
                    href="/administracion/encabezado"
                    origin="Los llevan los documentos con encabezado oficial."
                    kind="due"
                    status="Falta"
                  />
                )}
                {invited > 0 && (
                  <InboxRow
                    icon={MailWarning}
                    title={`Ver ${invited === 1 ? "1 cuenta sin activar" : `${invited} cuentas sin activar`}`}
                    href="/administracion/usuarios?cuenta=invited"
                    origin="Personas invitadas que todavía no eligen su contraseña."
                    kind="due"
                    status="Por activar"
                  />
                )}
                {endings.map((ending) => (
                  <InboxRow
                    key={`${ending.personId} ${ending.placeCode} ${ending.role}`}
                    icon={CalendarClock}
                    title={
                      ending.personId === actor.personId
                        ? "Preparar el traspaso de su cargo"
                        : `Prever quién sigue a ${fullName(ending)}`
                    }
                    href={placeHref({ kind: ending.placeKind, code: ending.placeCode })}
                    origin={`${roleLabel(ending.role)}, ${placeLabel({ kind: ending.placeKind, code: ending.placeCode, name: ending.placeName })}`}
                    kind="due"
                    status="Termina"
                    date={longDay(ending.endsOn)}
                    dateTime={ending.endsOn}
                  />
                ))}
                {manages &&
                  vacancies.map((vacancy) => (
                    <InboxRow
                      key={vacancy.code}
                      icon={UserRoundPlus}
                      title={`Cubrir los cargos vacantes de la REI ${vacancy.code}`}
                      href={placeHref({ kind: "network", code: vacancy.code })}
                      origin={`${vacancy.name}: ${vacancy.missing.map(roleLabel).join(", ")}`}
                      kind="due"
                      status={
                        vacancy.missing.length === 1 ? "1 vacante" : `${vacancy.missing.length} vacantes`
                      }
                    />
                  ))}
              </InboxList>
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
