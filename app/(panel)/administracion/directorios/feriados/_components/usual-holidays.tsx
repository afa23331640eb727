import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { shortDay } from "@/lib/dates/dates";
import { addUsualHolidaysAction } from "@/lib/meetings/holidays/actions";
import type { Holiday } from "@/lib/meetings/holidays/rules";

type UsualHolidaysProps = { proposal: Holiday[]; region: string; year: number; page: string };

/** The national holidays that the list does not have: a proposal, that a person checks. */
export const UsualHolidays = ({ proposal, region, year, page }: UsualHolidaysProps) => (
  <Section title="Feriados nacionales que no están" aside={`${proposal.length} propuestos`}>
    <p className="max-w-140">
      Son los usuales; las leyes agregan y quitan feriados. Revise que sigan vigentes y, después de
      agregarlos, quite los que no correspondan.
    </p>
    <ul className="mt-3">
      {proposal.map(({ day, name }) => (
        <li key={day} className="py-1">
          {shortDay(day)}: {name}
        </li>
      ))}
    </ul>
    <ActionForm
      action={addUsualHolidaysAction}
      fields={{ region, year: String(year) }}
      page={page}
      className="mt-4"
    >
      <Button>Agregar estos {proposal.length} días</Button>
    </ActionForm>
  </Section>
);
