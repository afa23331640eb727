import { DoneNotice } from "@/components/frame/done-notice";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/access/actor";
import { fullName } from "@/lib/access/find-actor";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import type { Term } from "@/lib/people/succession/queries";
import type { FoundOffice } from "./find-office";
import { endingStatus, TermRows } from "./term-rows";
import { WhoComes } from "./who-comes";

const DONE = {
  reemplazado: "El reemplazo quedó registrado: cada persona tiene sus fechas y su documento.",
  dado: "El cargo quedó registrado y vale desde su primer día.",
};

/** An office of a network or a UGEL: who holds it, who comes, and who held it before. */
export function OfficeView({ found }: { found: FoundOffice }) {
  const { actor, office, terms, single, appoints, asks, leaving, search, href, done } = found;
  const manages = can(actor, "people.manage", office.place.path);
  const acts = (term: Term) =>
    appoints && (
      <span className="flex flex-col items-end gap-x-4 sm:flex-row">
        {!single && (
          <Anchor
            href={withSearch(href, { reemplaza: term.id })}
            className="inline-flex min-h-11 items-center"
          >
            Reemplazar<span className="sr-only"> a {fullName(term)}</span>
          </Anchor>
        )}
        <Anchor
          href={`/administracion/usuarios/${term.personId}/designaciones/${term.id}`}
          className="inline-flex min-h-11 items-center"
        >
          Terminar<span className="sr-only">: {fullName(term)}</span>
        </Anchor>
      </span>
    );
  return (
    <>
      <DoneNotice done={done} sentences={DONE} />
      <Section
        title={terms.inForce.length > 1 ? "Quiénes lo tienen" : "Quién lo tiene"}
        aside={
          appoints && !single && terms.inForce.length > 0 && !search.anadir ? (
            <Anchor href={withSearch(href, { anadir: 1 })} className="inline-flex min-h-11 items-center">
              Añadir a otra persona
            </Anchor>
          ) : undefined
        }
      >
        {terms.inForce.length > 0 ? (
          <TermRows
            label="Lo tienen hoy"
            terms={terms.inForce}
            manages={manages}
            status={endingStatus}
            end={acts}
          />
        ) : (
          <EmptyState title="Este cargo está vacante">
            {appoints ? "Busque abajo a quien lo asume, o regístrela." : "Lo da quien administra este lugar."}
          </EmptyState>
        )}
      </Section>
      {terms.toCome.length > 0 && (
        <Section title="Por empezar">
          <TermRows label="Por empezar" terms={terms.toCome} manages={manages} />
        </Section>
      )}
      {asks && (
        <Section title={leaving ? `Quién sigue a ${fullName(leaving)}` : "Quién asume el cargo"}>
          {leaving?.endsOn && (
            <Alert kind="due" announce="none">
              Su designación ya tiene fecha de término: el {shortDay(leaving.endsOn)}.
            </Alert>
          )}
          <WhoComes found={found} />
        </Section>
      )}
      <Section title="Quiénes lo tuvieron antes" aside={terms.over.length || undefined}>
        {terms.over.length > 0 ? (
          <TermRows label="Lo tuvieron antes" terms={terms.over} manages={manages} />
        ) : (
          <p className="text-muted">No hay nadie registrado antes.</p>
        )}
      </Section>
    </>
  );
}
