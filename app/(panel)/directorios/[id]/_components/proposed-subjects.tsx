import { Plus } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { leftText } from "@/lib/meetings/agenda/labels";
import type { Agenda } from "@/lib/meetings/agenda/queries";
import { subjectHref } from "@/lib/meetings/backlog/labels";
import {
  dismissProposalAction,
  restoreProposalAction,
  takeProposalAction,
} from "@/lib/meetings/proposals/actions";
import type { Opens } from "@/lib/meetings/proposals/policy";
import { keyOf } from "@/lib/meetings/proposals/rules";

type Proposed = Agenda["proposed"]["pending"][number];

type ProposedSubjectProps = { meetingId: string; proposal: Proposed; opens: Opens };

function ProposedSubject({ meetingId, proposal, opens }: ProposedSubjectProps) {
  const { source, title, why, href, minutes } = proposal;
  const fields = { meetingId, key: keyOf(source) };
  const about = <span className="sr-only">: {title}</span>;
  const record = href && opens(href) ? href : null;
  const opened = source.kind === "backlog" ? subjectHref(source.key) : record;
  return (
    <li className="border-b border-base-300 py-3 last:border-b-0">
      <h3>{opened ? <Anchor href={opened}>{title}</Anchor> : title}</h3>
      <p className="text-sm text-muted">
        {why} {minutes} minutos.
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-2">
        <ActionForm action={takeProposalAction} fields={fields}>
          <Button icon={Plus} wide={false}>
            Agregar
            {about}
          </Button>
        </ActionForm>
        <ActionForm action={dismissProposalAction} fields={fields}>
          <Button variant="quiet" wide={false}>
            Descartar
            {about}
          </Button>
        </ActionForm>
      </div>
    </li>
  );
}

type ProposedSubjectsProps = {
  meetingId: string;
  proposed: Agenda["proposed"];
  left: number;
  /** Whether she who prepares the meeting may open a record: who is named to write for it may not. */
  opens: Opens;
};

/** What the records and those called propose, and the agenda has not. */
export function ProposedSubjects({ meetingId, proposed, left, opens }: ProposedSubjectsProps) {
  const { pending, dismissed } = proposed;
  return (
    <div className="mt-9 sm:mt-11 print:hidden">
      <Section title="Temas propuestos" id="temas" aside={`${pending.length} sin incluir`}>
        {pending.length === 0 ? (
          <p className="text-muted">
            Todo lo que proponen los registros y los convocados está en la agenda, o se descartó.
          </p>
        ) : (
          <>
            <ul aria-label="Temas propuestos" className="-mt-2">
              {pending.map((proposal) => (
                <ProposedSubject key={keyOf(proposal.source)} {...{ meetingId, proposal, opens }} />
              ))}
            </ul>
            <p className="mt-2 text-sm text-muted">{leftText(left)}</p>
          </>
        )}
        {dismissed.length > 0 && (
          <Disclosure summary={`Descartados (${dismissed.length})`}>
            <ul aria-label="Temas descartados">
              {dismissed.map(({ source, title }) => (
                <li key={keyOf(source)} className="border-b border-base-300 py-2 last:border-b-0">
                  <p>{title}</p>
                  <ActionForm action={restoreProposalAction} fields={{ meetingId, key: keyOf(source) }}>
                    <Button variant="quiet" wide={false} className="-ml-3">
                      Volver a proponer
                      <span className="sr-only">: {title}</span>
                    </Button>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
    </div>
  );
}
