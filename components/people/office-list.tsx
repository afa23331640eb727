import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { placeLabel } from "@/lib/networks/labels";
import { canEndAppointment, isHeld } from "@/lib/people/policy";
import type { OfficeRecord } from "@/lib/people/queries";

type OfficeListProps = { actor: Actor; personId: string; offices: OfficeRecord[]; day: string };

function period(office: OfficeRecord, day: string) {
  if (office.startsOn > day) return <Status kind="later">Empieza el {shortDay(office.startsOn)}</Status>;
  if (!isHeld(office, day)) return <Status kind="later">Terminó</Status>;
  return office.endsOn ? <Status kind="due">Termina el {shortDay(office.endsOn)}</Status> : undefined;
}

const span = ({ startsOn, endsOn }: OfficeRecord) =>
  endsOn ? `Del ${shortDay(startsOn)} al ${shortDay(endsOn)}.` : `Desde el ${shortDay(startsOn)}.`;

/** Offices past, present and to come, with their documents and what may be done with each. */
export function OfficeList({ actor, personId, offices, day }: OfficeListProps) {
  if (offices.length === 0) return <EmptyState title="No tiene cargos registrados" />;
  return (
    <RowList label="Cargos">
      {offices.map((office) => (
        <Row
          key={office.id}
          title={roleLabel(office.role)}
          aside={placeLabel({ kind: office.placeKind, code: office.placeCode, name: office.placeName })}
          detail={
            <>
              {span(office)} {office.school && `Trabaja en la IE ${office.school}.`} {office.document}{" "}
              {office.documentFileId && (
                <a href={`/api/archivos/${office.documentFileId}`}>Ver el documento</a>
              )}
            </>
          }
          status={period(office, day)}
          end={
            isHeld(office, day) &&
            canEndAppointment(actor, office) && (
              <Anchor href={`/administracion/usuarios/${personId}/designaciones/${office.id}`}>
                Terminar o adjuntar<span className="sr-only">: {roleLabel(office.role)}</span>
              </Anchor>
            )
          }
        />
      ))}
    </RowList>
  );
}
