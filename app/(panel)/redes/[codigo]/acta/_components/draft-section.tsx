import { FileDown, Pencil } from "lucide";
import { ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";
import { longDay } from "@/lib/dates/dates";
import type { Prepared } from "@/lib/networks/installation/queries";
import { type beforeIssuing, installationPaper } from "@/lib/networks/installation/rules";
import { BeforeIssuing } from "./before-issuing";

type DraftSectionProps = Prepared & {
  checks: ReturnType<typeof beforeIssuing>;
  href: string;
  preview: string;
  drafts: boolean;
  issues: boolean;
};

/** The acta that is being prepared: what it will say, what is missing, and the ways on. */
export function DraftSection({ draft, facts, checks, href, preview, ...may }: DraftSectionProps) {
  const paper = installationPaper(draft, facts);
  const ready = checks.blocking.length === 0;
  const items = [
    { label: "Día de la instalación", value: longDay(draft.heldOn) },
    { label: "Lugar", value: draft.venue },
    { label: "Expediente", value: draft.expediente ?? "Sin número" },
    { label: "Resolución", value: facts.network.resolutionNumber ?? "Sin registrar" },
    {
      label: "Cargos",
      value: paper.officers.map(({ office, name }) => (
        <span key={`${office} ${name}`} className="block">
          {office}: {name}
        </span>
      )),
    },
    {
      label: "Firman",
      value: paper.signatures.map(({ office, name }) => (
        <span key={office} className="block">
          {office}: {name ?? "Vacante"}
        </span>
      )),
    },
    { label: "Colegios", value: String(facts.schools.length), detail: "Los que forman la red ese día." },
  ];
  return (
    <>
      <Section title="Antes de emitir">
        <BeforeIssuing {...checks} />
        <div className="mt-5 flex flex-wrap gap-2.5">
          {may.issues && ready && (
            <ButtonLink href={`${href}/emitir`} variant="primary">
              Emitir el acta
            </ButtonLink>
          )}
          <ButtonLink href={preview} icon={FileDown}>
            Ver el borrador (PDF)
          </ButtonLink>
          {may.drafts && (
            <ButtonLink href={`${href}/editar`} icon={Pencil}>
              Editar el borrador
            </ButtonLink>
          )}
        </div>
        {may.drafts && !may.issues && (
          <p className="mt-3 max-w-140 text-muted">
            La emite la UGEL o la dirección regional, cuando no falte nada.
          </p>
        )}
      </Section>
      <Section title="Lo que dirá el acta">
        <DataList layout="row" items={items} />
        <h3 className="mt-6">Texto</h3>
        <div className="mt-2 max-w-[75ch]">
          {paper.paragraphs.map((paragraph) => (
            <p key={paragraph} className="mt-3 whitespace-pre-line first:mt-0">
              {paragraph}
            </p>
          ))}
        </div>
      </Section>
    </>
  );
}
