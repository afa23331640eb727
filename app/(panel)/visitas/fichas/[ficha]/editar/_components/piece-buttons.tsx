import { ActionForm } from "@/components/forms/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { movePieceAction } from "@/lib/visits/forms/drafting/actions";
import { draftHref } from "@/lib/visits/forms/labels";

type PieceButtonsProps = {
  seen: { formId: string; version: string };
  pieceKey: string;
  /** What it says, for whoever hears the buttons. */
  name: string;
  href: string;
  first: boolean;
  last: boolean;
};

const MOVES = [
  { direction: "up", label: "Subir" },
  { direction: "down", label: "Bajar" },
] as const;

/** What is done with a block or an item of a draft. */
export function PieceButtons({ seen, pieceKey, name, href, first, last }: PieceButtonsProps) {
  const of = <span className="sr-only"> «{name}»</span>;
  const moves = MOVES.filter(({ direction }) => (direction === "up" ? !first : !last));
  return (
    <div className="-ml-5 flex flex-wrap items-center">
      <ButtonLink href={href} variant="quiet" wide={false}>
        Cambiar{of}
      </ButtonLink>
      {moves.map(({ direction, label }) => (
        <ActionForm
          key={direction}
          action={movePieceAction}
          fields={{ ...seen, key: pieceKey, direction }}
          page={draftHref(seen.formId)}
        >
          <Button variant="quiet" wide={false}>
            {label}
            {of}
          </Button>
        </ActionForm>
      ))}
      <ButtonLink href={draftHref(seen.formId, `quitar/${pieceKey}`)} variant="quiet" wide={false}>
        Retirar{of}
      </ButtonLink>
    </div>
  );
}
