import { Section } from "@/components/ui/section";
import type { Signature, VisitContent } from "@/db/visit-values";
import { signedText } from "@/lib/visits/record/labels";

function Drawn({ signature, who }: { signature: Signature | null; who: string }) {
  return (
    <div className="break-inside-avoid">
      <h3>{who}</h3>
      {signature?.how === "finger" && (
        <svg
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          role="img"
          aria-label={`Firma de ${signature.name}`}
          className="mt-2 block aspect-5/2 w-full max-w-70 border-b border-line"
        >
          <path
            d={signature.path}
            fill="none"
            vectorEffect="non-scaling-stroke"
            strokeLinecap="round"
            strokeLinejoin="round"
            className="stroke-base-content stroke-2"
          />
        </svg>
      )}
      <p className="mt-1 text-sm text-muted">
        {signature ? `${signature.name ? `${signature.name}. ` : ""}${signedText(signature)}` : "No firmó."}
      </p>
    </div>
  );
}

/** How each of the two signed on the phone. */
export function SignatureList({ signatures }: { signatures: VisitContent["signatures"] }) {
  return (
    <Section title="Firmas">
      <div className="grid gap-6 sm:grid-cols-2">
        <Drawn signature={signatures.observed} who="Quien fue observado" />
        <Drawn signature={signatures.observer} who="Quien observó" />
      </div>
    </Section>
  );
}
