import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { moveOfficeAction } from "@/lib/releases/contacts/actions";
import { CONTACTS_DESK, officeHref } from "@/lib/releases/contacts/labels";
import type { Office } from "@/lib/releases/contacts/queries";

type Direction = "up" | "down";
const STEP: Record<Direction, string> = { up: "Subir", down: "Bajar" };

const Step = ({ office: { id, name, position }, direction }: { office: Office; direction: Direction }) => (
  <ActionForm
    action={moveOfficeAction}
    fields={{ officeId: id, position: String(position), direction }}
    page={CONTACTS_DESK}
  >
    <Button variant="quiet" wide={false}>
      {STEP[direction]}
      <span className="sr-only"> {name}</span>
    </Button>
  </ActionForm>
);

/** The offices of one place in the order that the public reads them. */
export const OfficeRows = ({ label, offices }: { label: string; offices: Office[] }) => (
  <RowList label={label}>
    {offices.map((office, i) => (
      <Row
        key={office.id}
        title={office.name}
        href={officeHref(office.id)}
        detail={
          <span className="break-words">
            {[office.address, office.phone, office.email].filter(Boolean).join(" · ")}
          </span>
        }
        end={
          offices.length > 1 && (
            <div className="flex max-sm:flex-col">
              {i > 0 && <Step {...{ office }} direction="up" />}
              {i < offices.length - 1 && <Step {...{ office }} direction="down" />}
            </div>
          )
        }
      />
    ))}
  </RowList>
);
