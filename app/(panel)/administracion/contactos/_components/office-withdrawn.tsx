import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { dayAndTime } from "@/lib/dates/dates";
import { CONTACTS_DESK, OFFICE_LABELS } from "@/lib/releases/contacts/labels";
import type { Office } from "@/lib/releases/contacts/queries";

type OfficeWithdrawnProps = { office: Office; withdrawnAt: Date };

const FIELDS = ["name", "address", "phone", "email"] as const;

/** An office that is not kept any more: what it said, for whoever comes from the audit. */
export const OfficeWithdrawn = ({ office, withdrawnAt }: OfficeWithdrawnProps) => (
  <>
    <Alert kind="info" title={`Se retiró el ${dayAndTime(withdrawnAt)}`} announce="none">
      <p>Ya no se cambia ni se publica. Queda en el registro, con lo que decía.</p>
    </Alert>
    <DataList
      layout="row"
      items={FIELDS.map((field) => ({ label: OFFICE_LABELS[field], value: office[field] ?? "No consta" }))}
    />
    <p className="mt-6">
      <Anchor href={CONTACTS_DESK}>Volver a los contactos</Anchor>
    </p>
  </>
);
