import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { OfficeList } from "@/components/people/office-list";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { ACCOUNT_STATE_LABELS, DOCUMENT_KIND_LABELS } from "@/lib/people/labels";
import { canInvite } from "@/lib/people/policy";
import { getPerson, type PersonRecord } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Comparar a dos personas" };

const UNSEEN = "Lo ve quien administra sus lugares";

const factsOf = (person: PersonRecord) => [
  {
    label: DOCUMENT_KIND_LABELS[person.documentKind ?? "dni"],
    value: person.documentNumber ?? UNSEEN,
  },
  { label: "Correo", value: person.email ?? UNSEEN },
  { label: "Teléfono", value: person.phone ?? (person.email ? "Sin registrar" : UNSEEN) },
  { label: "Cuenta", value: person.account ? ACCOUNT_STATE_LABELS[person.account] : UNSEEN },
  {
    label: "Último ingreso",
    value: person.lastSignInAt ? dayAndTime(person.lastSignInAt) : "Ninguno que se vea desde aquí",
  },
];

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { a = "", b = "" } = await readSearch(searchParams);
  if (!canInvite(actor) || !isId(a) || !isId(b) || a === b) notFound();
  const first = (await getPerson(actor, a)) ?? notFound();
  const second = (await getPerson(actor, b)) ?? notFound();
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[
          { href: "/administracion", label: "Administración" },
          { href: "/administracion/usuarios", label: "Usuarios y cargos" },
          { label: "Comparar" },
        ]}
        title="¿Es la misma persona?"
        lead="Si lo es, deje los cargos en un solo registro: termine los del otro y dé los que falten al que queda. Lo que hizo cada uno se conserva."
      />
      <div className="grid gap-x-16 gap-y-9 lg:grid-cols-2">
        {[first, second].map((person) => (
          <div key={person.id} className="min-w-0">
            <Section
              title={fullName(person)}
              aside={
                <Anchor
                  href={`/administracion/usuarios/${person.id}`}
                  className="inline-flex min-h-11 items-center"
                >
                  Ver su página<span className="sr-only">: {fullName(person)}</span>
                </Anchor>
              }
            >
              <DataList items={factsOf(person)} layout="row" />
              <h3 className="mt-5 mb-2">Cargos</h3>
              <OfficeList actor={actor} personId={person.id} offices={person.offices} day={today()} />
            </Section>
          </div>
        ))}
      </div>
    </PanelFrame>
  );
}
