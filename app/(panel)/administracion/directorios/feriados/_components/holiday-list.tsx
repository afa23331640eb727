import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { longDay } from "@/lib/dates/dates";
import { removeHolidayAction } from "@/lib/meetings/holidays/actions";
import type { Holiday } from "@/lib/meetings/holidays/rules";

type HolidayListProps = { holidays: Holiday[]; region: string; page: string };

/** A year's holidays in order, each with its button to take it out. */
export const HolidayList = ({ holidays, region, page }: HolidayListProps) => (
  <RowList label="Feriados del año">
    {holidays.map(({ day, name }) => (
      <Row
        key={day}
        title={longDay(day)}
        detail={name}
        end={
          <ActionForm action={removeHolidayAction} fields={{ region, day }} page={page}>
            <Button variant="quiet" wide={false}>
              Quitar<span className="sr-only"> {name}</span>
            </Button>
          </ActionForm>
        }
      />
    ))}
  </RowList>
);
