import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { BUSINESS_KIND_LABELS } from "@/lib/networks/handover/labels";
import type { LivePack } from "@/lib/networks/handover/pack/queries";

const mail = (email: string | null) => email && <a href={`mailto:${email}`}>{email}</a>;
const tel = (phone: string | null) => phone && <a href={`tel:${phone}`}>{phone}</a>;

function Contact({ email, phone }: { email: string | null; phone: string | null }) {
  if (!email && !phone) return "–";
  return (
    <>
      {mail(email)}
      {phone && <span className="block">{tel(phone)}</span>}
    </>
  );
}

const OFFICERS: Column<LivePack["officers"][number]>[] = [
  { key: "role", header: "Cargo", rowHeader: true, cell: ({ role }) => roleLabel(role) },
  {
    key: "name",
    header: "Persona",
    cell: ({ name, school }) => (
      <>
        {name}
        {school && <span className="block text-sm text-muted">{school}</span>}
      </>
    ),
  },
  { key: "since", header: "Desde", cell: ({ since }) => shortDay(since) },
  { key: "contact", header: "Contacto", cell: Contact },
];

const SCHOOLS: Column<LivePack["schools"][number]>[] = [
  {
    key: "name",
    header: "Colegio",
    rowHeader: true,
    cell: ({ name, siteCode }) => <a href={`/colegios/${siteCode}`}>IE {name}</a>,
  },
  { key: "head", header: "Dirige", cell: ({ head }) => head ?? "Sin registrar" },
  { key: "contact", header: "Contacto del colegio", cell: Contact },
];

function Business({ business }: Pick<LivePack, "business">) {
  if (business.length === 0) {
    return <EmptyState title="Nada quedó abierto">La red no tiene asuntos por cerrar.</EmptyState>;
  }
  return (
    <RowList label="Lo que está abierto">
      {business.map((row) => (
        <Row
          key={`${row.kind} ${row.title} ${row.detail}`}
          href={row.href}
          title={row.title}
          aside={BUSINESS_KIND_LABELS[row.kind]}
          detail={row.detail}
          status={row.dueOn && <Status kind="due">Vence el {shortDay(row.dueOn)}</Status>}
        />
      ))}
    </RowList>
  );
}

/** What passes to the next coordinator: what is open, whom to call and the papers. */
export function Pack({ pack }: { pack: LivePack }) {
  const { business, officers, schools, contact, documents } = pack;
  // A coordinator sees her own data and nobody else's: a column for that alone would tell nothing.
  const others = officers.filter(({ role }) => role !== "coordinator");
  const reachable = (rows: { email: string | null; phone: string | null }[]) =>
    rows.some(({ email, phone }) => email ?? phone);
  return (
    <>
      <Columns
        main={
          <Section title="Lo que está abierto" id="abierto" aside={business.length || undefined}>
            <Business business={business} />
          </Section>
        }
        aside={
          <>
            <Section title="La red" id="contacto">
              <DataList
                items={[
                  { label: "Correo de la red", value: mail(contact.email) ?? "Sin registrar" },
                  { label: "Teléfono de la red", value: tel(contact.phone) ?? "Sin registrar" },
                  { label: "Núcleo pedagógico", value: contact.hub ?? "Sin registrar" },
                ]}
              />
            </Section>
            <Section title="Documentos" id="documentos" aside={documents.length || undefined}>
              {documents.length > 0 ? (
                <RowList label="Documentos de la red">
                  {documents.map(({ id, title, name }) => (
                    <Row key={id} title={<a href={`/api/archivos/${id}`}>{title}</a>} detail={name} />
                  ))}
                </RowList>
              ) : (
                <p className="text-muted">Todavía no hay documentos adjuntos en la red.</p>
              )}
            </Section>
          </>
        }
      />
      <Section title="Quiénes la acompañan" id="cargos">
        <DataTable
          caption="Cargos de la red."
          columns={reachable(others) ? OFFICERS : OFFICERS.slice(0, 3)}
          rows={officers}
          rowKey={({ role, name }) => `${role} ${name}`}
          empty={<EmptyState title="La red no tiene cargos vigentes" />}
        />
      </Section>
      <Section title="Colegios" id="colegios" aside={schools.length || undefined}>
        <DataTable
          caption="Por nombre, con quien dirige cada colegio."
          columns={reachable(schools) ? SCHOOLS : SCHOOLS.slice(0, 2)}
          rows={schools}
          rowKey={({ siteCode }) => siteCode}
          empty={<EmptyState title="La red no tiene colegios" />}
        />
      </Section>
    </>
  );
}
