import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { dayAndTime } from "@/lib/dates/dates";
import { dropDraftAction } from "@/lib/forms/actions";

type DraftOfferProps = { savedAt: Date | null; page: string; name: string };

/** Offers back what a person was writing when a save failed or the session ended. */
export function DraftOffer({ savedAt, page, name }: DraftOfferProps) {
  if (!savedAt) return null;
  const resume = `${page}${page.includes("?") ? "&" : "?"}borrador=1`;
  return (
    <Alert kind="info" title="Tiene un texto sin guardar">
      <p>
        Lo escribió aquí el {dayAndTime(savedAt)} y no llegó a guardarse.{" "}
        <Anchor href={resume}>Continuar con ese texto</Anchor>
      </p>
      <form action={dropDraftAction} className="mt-2">
        <input type="hidden" name="_page" value={page} />
        <input type="hidden" name="borrador" value={name} />
        <Button variant="quiet" wide={false}>
          Descartarlo
        </Button>
      </form>
    </Alert>
  );
}
