import { AgreementForm } from "@/components/meetings/session/agreement-form";
import { MinutesForm } from "@/components/meetings/session/minutes-form";
import { Section } from "@/components/ui/section";
import { today } from "@/lib/dates/dates";
import { freshId } from "@/lib/forms/fresh-id";
import { responsibleChoices } from "@/lib/meetings/deciding/choices/rules";
import { firstDue } from "@/lib/meetings/deciding/rules";
import { sessionHref } from "@/lib/meetings/session/labels";
import type { MinutedItem, Session } from "@/lib/meetings/session/queries";

const figure = (n: number | null | undefined) => (n == null ? "" : String(n));

type ItemDeskProps = { session: Session; item: MinutedItem; now: Date };

/** What whoever keeps the acta writes of the item that is treated: what was agreed, and what was said. */
export function ItemDesk({ session, item, now }: ItemDeskProps) {
  const { meeting, participants, present, agreements } = session;
  const { said } = item;
  const page = `${sessionHref(meeting.id)}?punto=${item.id}`;
  const first = firstDue(meeting.heldOn, today(now));
  return (
    <>
      <Section
        title="Nuevo acuerdo"
        id="nuevo-acuerdo"
        aside={`Será el acuerdo ${agreements.length + 1} de hoy`}
      >
        <AgreementForm
          key={item.id}
          values={{ id: freshId(), itemId: item.id, form: "consensus" }}
          page={page}
          responsibles={responsibleChoices(participants)}
          present={present}
          from={first}
        />
      </Section>
      <Section title="Lo que se dijo y se decidió" id="lo-dicho">
        <MinutesForm
          key={item.id}
          values={{
            ...{ itemId: item.id, version: String(said?.version ?? 0) },
            ...{ deliberation: said?.deliberation ?? "", decision: said?.decision ?? "" },
            itemForm: said?.form ?? "",
            ...{ itemInFavour: figure(said?.inFavour), itemAgainst: figure(said?.against) },
            ...{ itemAbstained: figure(said?.abstained), itemReasons: said?.againstReasons ?? "" },
          }}
          page={page}
          present={present}
          writers={meeting.writers}
        />
      </Section>
    </>
  );
}
