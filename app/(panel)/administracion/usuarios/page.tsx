import { UserPlus } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { AccountState } from "@/components/people/account-state";
import { HeldOffices } from "@/components/people/held-offices";
import { PeopleFilters } from "@/components/people/people-filters";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button, ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { sendPendingInvitationsAction } from "@/lib/people/actions";
import { canInvite } from "@/lib/people/policy";
import { countPendingInvitations, listPeople, PAGE_SIZE, type PersonRow } from "@/lib/people/queries";
import { peopleFiltersSchema } from "@/lib/people/schema";

export const metadata: Metadata = { title: "Usuarios y cargos" };

const PAGE = "/administracion/usuarios";

const columnsFor = (past: boolean): Column<PersonRow>[] => [
  {
    key: "name",
    header: "Persona",
    rowHeader: true,
    cell: ({ id, familyNames, givenNames }) => (
      <Anchor href={`${PAGE}/${id}`}>
        {familyNames}, {givenNames}
      </Anchor>
    ),
  },
  { key: "offices", header: "Cargos", cell: ({ offices }) => <HeldOffices {...{ offices, past }} /> },
  {
    key: "account",
    header: "Cuenta",
    cell: ({ account }) => (account ? <AccountState state={account} /> : "De otro lugar"),
  },
  {
    key: "seen",
    header: "Último ingreso",
    cell: ({ lastSignInAt }) => (lastSignInAt ? dayAndTime(lastSignInAt) : "–"),
  },
];

export default async function UsersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!canInvite(actor)) notFound();
  const filters = peopleFiltersSchema.parse(await readSearch(searchParams));
  const [{ rows, total, ugels }, pending] = await Promise.all([
    listPeople(actor, filters),
    countPendingInvitations(actor),
  ]);
  const [place] = placesWhere(actor, "people.manage");
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Usuarios y cargos" }]}
        title="Usuarios y cargos"
        lead="Las personas de la región. Puede invitar, designar y corregir a quienes sirven en los lugares a su cargo."
        actions={
          <ButtonLink href={`${PAGE}/nuevo`} variant="primary" icon={UserPlus}>
            Invitar a una persona
          </ButtonLink>
        }
      />
      {pending > 0 && place && (
        <Alert
          kind="due"
          title={pending === 1 ? "Hay 1 invitación sin enviar" : `Hay ${pending} invitaciones sin enviar`}
        >
          <ActionForm action={sendPendingInvitationsAction} fields={{ place }} page={PAGE}>
            <Button variant="quiet" wide={false}>
              Enviar las invitaciones pendientes
            </Button>
          </ActionForm>
        </Alert>
      )}
      <PeopleFilters action={PAGE} filters={filters} ugels={ugels} accounts />
      <DataTable
        caption={`${total.toLocaleString("es-PE")} ${total === 1 ? "persona" : "personas"}, por apellidos.`}
        columns={columnsFor(filters.situacion === "anterior")}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Nadie coincide">
            Pruebe con menos palabras, o <Anchor href={PAGE}>vea a todas las personas</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch(PAGE, filters, { pagina })}
      />
    </PanelFrame>
  );
}
