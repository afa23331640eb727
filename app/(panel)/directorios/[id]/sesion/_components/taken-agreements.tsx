import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Unbroken } from "@/components/ui/unbroken";
import { timeOf } from "@/lib/dates/dates";
import { agreementInSessionHref, senseOf } from "@/lib/meetings/deciding/labels";
import type { Session } from "@/lib/meetings/session/queries";

/** What was agreed in this meeting so far; each may be mended until its acta is approved. */
export function TakenAgreements({ session: { meeting, agreements } }: { session: Session }) {
  const standing = agreements.filter(({ state }) => state !== "void").length;
  return (
    <Section title="Acuerdos de hoy" aside={standing}>
      {agreements.length === 0 ? (
        <p className="text-muted">Todavía no hay acuerdos.</p>
      ) : (
        <ul className="-mt-1">
          {agreements.map((agreement) => {
            const { id, number, text, responsible, decidedAt, state } = agreement;
            const detail = [
              state === "void" ? "Retirado" : senseOf(agreement),
              `Responsable: ${responsible}`,
              timeOf(decidedAt),
            ];
            return (
              <li key={id} className="border-b border-base-300 py-3 last:border-b-0">
                <p className={`break-words ${state === "void" ? "text-muted line-through" : ""}`}>
                  <Anchor href={agreementInSessionHref(meeting.id, id)} className="font-semibold">
                    Acuerdo {number}
                  </Anchor>{" "}
                  · {text}
                </p>
                <p className="text-sm text-muted">
                  <Unbroken text={detail.join(" · ")} />
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
