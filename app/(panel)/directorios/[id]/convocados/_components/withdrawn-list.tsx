import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, RowList } from "@/components/ui/row-list";
import { calledHref } from "@/lib/meetings/called/labels";
import type { CalledPerson } from "@/lib/meetings/called/queries";
import { restoreCalledAction } from "@/lib/meetings/guests/actions";

type WithdrawnListProps = { meetingId: string; people: CalledPerson[]; mayRestore: boolean };

/** Those who were taken off the list, with why, for its team. */
export const WithdrawnList = ({ meetingId, people, mayRestore }: WithdrawnListProps) => (
  <Disclosure summary={`Fuera de la lista: ${people.length}`}>
    <RowList>
      {people.map(({ id, version, name, office, withdrawnReason }) => (
        <Row
          key={id}
          title={name}
          detail={`${office}. ${withdrawnReason}`}
          end={
            mayRestore && (
              <ActionForm
                action={restoreCalledAction}
                fields={{ participantId: id, version: String(version) }}
                page={calledHref(meetingId)}
              >
                <Button variant="quiet" wide={false}>
                  Volver a convocar<span className="sr-only"> a {name}</span>
                </Button>
              </ActionForm>
            )
          }
        />
      ))}
    </RowList>
  </Disclosure>
);
