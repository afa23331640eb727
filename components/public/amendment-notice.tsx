import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import type { PublicLinks } from "./links";

type AmendmentNoticeProps = {
  links: PublicLinks;
  amendment: { of: number; why: string; changes: string } | null;
  amendedBy: { number: number; changes: string | null } | null;
};

/** That this version mends another, or that another mends it: both stay. */
export function AmendmentNotice({ links, amendment, amendedBy }: AmendmentNoticeProps) {
  return (
    <>
      {amendedBy && (
        <Alert kind="due" title="Hay una versión corregida" announce="none">
          <p>
            Cite el <Anchor href={links.edition(amendedBy.number)}>resumen {amendedBy.number}</Anchor>, que
            corrige este.{amendedBy.changes && ` Qué cambió: ${amendedBy.changes}`}
          </p>
        </Alert>
      )}
      {amendment && (
        <Alert kind="info" title={`Corrige el resumen ${amendment.of}`} announce="none">
          <p>
            <b>Por qué:</b> {amendment.why}
          </p>
          <p>
            <b>Qué cambió:</b> {amendment.changes}
          </p>
          <p>
            <Anchor href={links.edition(amendment.of)}>Ver la versión anterior</Anchor>
          </p>
        </Alert>
      )}
    </>
  );
}
