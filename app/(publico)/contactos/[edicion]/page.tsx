import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { getPublicContacts } from "@/lib/releases/contacts/queries";
import { OfficeGroup } from "./_components/office-group";

export const revalidate = 60;
/** Drawn when first asked for, then kept: publishing again draws it anew. */
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: "Contactos",
  description: "A qué oficina escribir, llamar o ir según el distrito: la dirección regional y cada UGEL.",
};

const TITLE = "Contactos por oficina";

/** Where to write, call or go: the region's offices and those of each UGEL, with the districts that it serves. */
export default async function ContactsPage({ params }: { params: Promise<{ edicion: string }> }) {
  // Not `notFound()`: Next draws that with scripts, which a public page does not run.
  if ((await params).edicion !== "vigente") redirect("/no-se-encontro");
  const page = await getPublicContacts();
  if (!page) {
    return (
      <PublicFrame demo={false} current="contacts">
        <PageHeader title={TITLE} />
        <EmptyState title="Todavía no se publican los contactos">
          Aparecerán aquí cuando la dirección regional los publique.
        </EmptyState>
      </PublicFrame>
    );
  }
  const groups = page.groups.filter(({ code, offices }) => code !== null || offices.length > 0);
  return (
    <PublicFrame demo={page.demo} current="contacts">
      <PageHeader
        title={TITLE}
        lead="Busque su distrito para saber qué UGEL lo atiende. Son oficinas, no personas: siguen aquí cuando cambia quien ocupa el cargo."
      />
      <p className="-mt-4 mb-7 text-sm text-muted sm:mb-9">
        Publicado el {shortDay(dayOf(new Date(page.publishedAt)))} por la dirección regional.
      </p>
      {groups.map((group) => (
        <OfficeGroup key={group.code ?? "region"} group={group} region={page.region} />
      ))}
    </PublicFrame>
  );
}
