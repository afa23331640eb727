import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayAndTime } from "@/lib/dates/dates";
import { publishContactsAction } from "@/lib/releases/contacts/actions";
import { CONTACTS_DESK } from "@/lib/releases/contacts/labels";
import type { ContactsDesk } from "@/lib/releases/contacts/queries";

type PublishContactsProps = { desk: ContactsDesk; kept: ContactsDesk["places"]; mayPublish: boolean };

function Standing({ publishedAt, waits }: { publishedAt: Date | null; waits: boolean }) {
  if (!publishedAt) return <Status kind="due">Todavía no se publican</Status>;
  return waits ? (
    <Status kind="due">Hay cambios sin publicar</Status>
  ) : (
    <Status kind="done">Lo publicado está al día</Status>
  );
}

/** How what is published stands to what is kept, and the button that puts it up to date. */
export function PublishContacts({ desk, kept, mayPublish }: PublishContactsProps) {
  const { publishedAt, region, seen } = desk;
  const changed = kept.filter(({ isPublished }) => !isPublished);
  const waits = changed.length > 0;
  const isAny = kept.some(({ offices }) => offices.length > 0);
  return (
    <Section title="Lo publicado">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <p>
            <Standing {...{ publishedAt, waits }} />
          </p>
          {publishedAt && (
            <p className="mt-1 text-sm text-muted">
              Publicado el {dayAndTime(publishedAt)}.{" "}
              {waits &&
                `Cambió ${changed.map(({ code, name }) => (code === null ? "la región" : name)).join(", ")}. `}
              <Anchor href="/contactos">Ver la página pública</Anchor>
            </p>
          )}
          {!mayPublish && waits && (
            <p className="mt-1 text-sm text-muted">
              Los publica la dirección regional, junto con los de las demás UGEL.
            </p>
          )}
        </div>
        {mayPublish && waits && (isAny || publishedAt) && (
          <ActionForm
            action={publishContactsAction}
            fields={{ region: region.path, seen }}
            page={CONTACTS_DESK}
            className="max-sm:w-full"
          >
            <Button variant="primary">Publicar los contactos</Button>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
