import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { roleLabel } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { wordsOf } from "@/lib/meetings/guests/rules";
import { placeShortLabel } from "@/lib/networks/labels";
import { guestsHref, previewHref } from "@/lib/releases/drafts/labels";
import { addGuestAction, removeGuestAction } from "@/lib/releases/guests/actions";
import { type Found, getGuests } from "@/lib/releases/guests/queries";
import { canPublish } from "@/lib/releases/policy";
import { DraftHeader } from "../_components/draft-header";

export const metadata: Metadata = { title: "Acceso previo" };

const DONE = {
  agregada: "Ya puede leerlo. Envíele la dirección de la vista previa.",
  quitada: "Ya no puede leerlo.",
};

const officeText = ({ office }: Found) =>
  office ? `${roleLabel(office.role)}, ${placeShortLabel(office.place)}` : "Sin cargo hoy";

type Props = { params: Promise<{ borrador: string }>; searchParams: SearchParams };

export default async function GuestsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { borrador: id } = await params;
  const { q = "", hecho } = await readSearch(searchParams);
  const words = wordsOf(q);
  const { draft, guests, found, isMore } =
    (isId(id) ? await getGuests(actor, id, words) : null) ?? notFound();
  if (!canPublish(actor, draft.place)) notFound();
  const page = guestsHref(id);
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <DraftHeader draft={draft} current="guests" />
      <DoneNotice done={hecho} sentences={DONE} />
      <Section title="Quiénes lo leen antes" aside={guests.length}>
        <p className="max-w-140">
          Leen solo la vista previa de este borrador, hasta que se publique. Deben entrar con su cuenta, en
          esta dirección:
        </p>
        <p className="mb-4 max-w-140 wrap-anywhere">
          <Anchor href={previewHref(id)}>{new URL(previewHref(id), env().publicUrl).href}</Anchor>
        </p>
        {guests.length === 0 ? (
          <EmptyState title="Nadie más lo lee todavía">
            Además de quienes publican en la región. Busque abajo a quien deba leerlo antes.
          </EmptyState>
        ) : (
          <RowList label="Personas con acceso previo">
            {guests.map((guest) => (
              <Row
                key={guest.personId}
                title={guest.name}
                detail={`${officeText(guest)}. Desde el ${dayAndTime(guest.createdAt)}.`}
                end={
                  <ActionForm
                    action={removeGuestAction}
                    fields={{ draftId: id, personId: guest.personId }}
                    page={page}
                  >
                    <Button variant="quiet" wide={false}>
                      Quitar<span className="sr-only"> el acceso de {guest.name}</span>
                    </Button>
                  </ActionForm>
                }
              />
            ))}
          </RowList>
        )}
      </Section>
      <Section title="Dar acceso a alguien de la región">
        <search>
          <form action={page} className="max-w-140">
            <TextField
              name="q"
              type="search"
              label="Nombres o apellidos"
              defaultValue={q}
              maxLength={100}
              required
            />
            <div className="mt-4">
              <Button>Buscar</Button>
            </div>
          </form>
        </search>
        {words.length > 0 && (
          <div className="mt-6">
            {found.length === 0 ? (
              <p role="status">
                Nadie que no tenga ya acceso se llama así y tiene hoy un cargo en la región. Revise cómo se
                escribe.
              </p>
            ) : (
              <RowList label="Personas encontradas">
                {found.map((person) => (
                  <Row
                    key={person.personId}
                    title={person.name}
                    detail={officeText(person)}
                    end={
                      <ActionForm
                        action={addGuestAction}
                        fields={{ draftId: id, personId: person.personId }}
                        page={withSearch(page, { q })}
                      >
                        <Button wide={false}>
                          Dar acceso<span className="sr-only"> a {person.name}</span>
                        </Button>
                      </ActionForm>
                    }
                  />
                ))}
              </RowList>
            )}
            {isMore && <p className="mt-2 text-sm text-muted">Hay más. Escriba también los apellidos.</p>}
          </div>
        )}
      </Section>
    </PanelFrame>
  );
}
