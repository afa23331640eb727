import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { PUBLISHING_PAGE, releaseHref } from "@/lib/releases/drafts/labels";

type DraftOverProps = { draft: { number: number | null; withdrawnReason: string | null } };

/** A draft that is not prepared any more: what became of it. */
export const DraftOver = ({ draft: { number, withdrawnReason } }: DraftOverProps) => (
  <>
    {number === null ? (
      <Alert kind="info" title="Este borrador se retiró" announce="none">
        <p>Motivo: {withdrawnReason ?? "no consta"}.</p>
      </Alert>
    ) : (
      <Alert kind="done" title="Este borrador se publicó" announce="none">
        <p>
          Es el <Anchor href={releaseHref(number)}>resumen {number}</Anchor>. Lo publicado no cambia: si hay
          un error, se corrige con otro.
        </p>
      </Alert>
    )}
    <p className="mt-6">
      <Anchor href={PUBLISHING_PAGE}>Volver</Anchor>
    </p>
  </>
);
