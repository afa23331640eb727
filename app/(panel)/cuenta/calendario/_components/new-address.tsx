import { CalendarPlus } from "lucide";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { feedAddress, feedLink } from "@/lib/meetings/feed/labels";

type NewAddressProps = { publicUrl: string; token: string };

/** The address that was just made, while it can still be copied. */
export function NewAddress({ publicUrl, token }: NewAddressProps) {
  return (
    <div className="mb-5">
      <Alert kind="due" title="Cópiela ahora" announce="none">
        <p>En diez minutos deja de mostrarse y no se puede recuperar.</p>
      </Alert>
      <p className="select-all break-all rounded-field bg-base-200 px-4 py-3">
        {feedAddress(publicUrl, token)}
      </p>
      <div className="mt-4">
        <ButtonLink href={feedLink(publicUrl, token)} icon={CalendarPlus}>
          Abrirla en el calendario de este equipo
        </ButtonLink>
      </div>
    </div>
  );
}
