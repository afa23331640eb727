import { ChevronDown, ChevronUp, GripVertical, type IconNode, Pencil } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { moveItemAction } from "@/lib/meetings/agenda/actions";
import { itemHref } from "@/lib/meetings/agenda/labels";
import type { AgendaItem } from "@/lib/meetings/queries";

const MOVES: { value: "up" | "down"; label: string; icon: IconNode }[] = [
  { value: "up", label: "Subir", icon: ChevronUp },
  { value: "down", label: "Bajar", icon: ChevronDown },
];

type ItemActsProps = { item: Pick<AgendaItem, "id" | "meetingId" | "title">; first: boolean; last: boolean };

/** What whoever prepares the agenda does with one of its items. */
export function ItemActs({ item, first, last }: ItemActsProps) {
  const { id, meetingId, title } = item;
  const about = <span className="sr-only">: {title}</span>;
  return (
    <div className="-ml-3 flex flex-wrap items-center print:hidden">
      <span
        data-grip
        draggable
        aria-hidden="true"
        title="Arrastre para cambiar el orden"
        className="hidden min-h-11 cursor-grab items-center px-3 text-muted in-[.scripted]:inline-flex"
      >
        <Icon of={GripVertical} />
      </span>
      <ActionForm action={moveItemAction} fields={{ meetingId, itemId: id }} className="flex flex-wrap">
        {MOVES.filter(({ value }) => !(value === "up" ? first : last)).map(({ value, label, icon }) => (
          <Button key={value} name="direction" value={value} variant="quiet" icon={icon} wide={false}>
            {label}
            {about}
          </Button>
        ))}
      </ActionForm>
      <ButtonLink href={itemHref(meetingId, id)} variant="quiet" icon={Pencil} wide={false}>
        Editar o retirar
        {about}
      </ButtonLink>
    </div>
  );
}
