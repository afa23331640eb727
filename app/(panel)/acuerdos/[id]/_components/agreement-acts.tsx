import { ActionForm } from "@/components/forms/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import type { AgreementAct } from "@/db/values";
import { confirmAgreementAction, startAgreementAction } from "@/lib/meetings/agreements/actions";
import { ACT_PATHS, AGREEMENT_ACT_TEXTS, type AskedAct, actHref } from "@/lib/meetings/agreements/labels";
import type { Agreement } from "@/lib/meetings/agreements/queries";

const BY_BUTTON = { confirm: confirmAgreementAction, start: startAgreementAction };

/** What goes on with it stands as buttons, the first one filled; what closes or changes it, below as links. */
const MAIN = ["confirm", "report", "send_back", "start", "note"] as const satisfies AgreementAct[];

type AgreementActsProps = { agreement: Agreement; acts: AgreementAct[]; page: string };

/** What whoever reads may do with an agreement now. */
export function AgreementActs({ agreement: { id, version }, acts, page }: AgreementActsProps) {
  const main = MAIN.filter((act) => acts.includes(act));
  if (main.length === 0) return null;
  return (
    <div className="mt-5 flex flex-wrap items-start gap-2.5 print:hidden">
      {main.map((act, i) => {
        const variant = i === 0 && act !== "note" ? "primary" : "outline";
        const { verb } = AGREEMENT_ACT_TEXTS[act];
        return act === "confirm" || act === "start" ? (
          <ActionForm
            key={act}
            action={BY_BUTTON[act]}
            fields={{ agreementId: id, version: String(version) }}
            page={page}
            className="max-sm:w-full"
          >
            <Button variant={variant}>{verb}</Button>
          </ActionForm>
        ) : (
          <ButtonLink key={act} href={actHref(id, act)} variant={variant}>
            {verb}
          </ButtonLink>
        );
      })}
    </div>
  );
}

/** The other acts, as links. */
export const otherActs = ({ id }: Agreement, acts: AgreementAct[]) =>
  acts.flatMap((act) =>
    act in ACT_PATHS && !(MAIN as readonly AgreementAct[]).includes(act)
      ? [{ href: actHref(id, act as AskedAct), label: AGREEMENT_ACT_TEXTS[act].verb }]
      : [],
  );
