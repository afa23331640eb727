import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayAndTime } from "@/lib/dates/dates";
import { VERDICT_LABELS } from "@/lib/meetings/labels";
import type { GivenVerdict } from "@/lib/meetings/minutes/queries";
import type { Participant } from "@/lib/meetings/queries";

type VerdictsProps = { participants: Participant[]; verdicts: GivenVerdict[] };

const Names = ({ people }: { people: Participant[] }) => (
  <ul className="divide-y divide-base-300">
    {people.map(({ id, name, office }) => (
      <li key={id} className="py-1.5">
        {name} <span className="block text-sm text-muted">{office}</span>
      </li>
    ))}
  </ul>
);

/** Who of those called, with an account, says that the acta is right, who observes it and who has not said. */
export function Verdicts({ participants, verdicts }: VerdictsProps) {
  const given = new Map(verdicts.map((one) => [one.personId, one]));
  const asked = participants.filter(({ personId }) => personId !== null);
  const saying = (verdict: GivenVerdict["verdict"] | undefined) =>
    asked.filter(({ personId }) => given.get(personId ?? "")?.verdict === verdict);
  const [agree, observe, silent] = [saying("agree"), saying("observe"), saying(undefined)];
  return (
    <Section title="Conformidad" aside={`${verdicts.length} de ${asked.length}`}>
      <p>
        <Status kind="done">{VERDICT_LABELS.agree}</Status>: {agree.length} de {asked.length}
      </p>
      <p className="mt-1">
        <Status kind="info">{VERDICT_LABELS.observe}</Status>: {observe.length} de {asked.length}
      </p>
      {observe.length > 0 && (
        <ul aria-label="Observaciones" className="mt-3 space-y-3">
          {observe.map(({ id, name, personId }) => {
            const one = given.get(personId ?? "");
            return (
              <li key={id} className="border-l-4 border-info py-0.5 pl-3.5">
                <p className="text-sm text-muted">
                  <strong className="font-semibold text-base-content">{name}</strong>
                  {one && <>, {dayAndTime(one.at)}</>}
                </p>
                <p className="mt-0.5 whitespace-pre-line break-words">{one?.text}</p>
              </li>
            );
          })}
        </ul>
      )}
      <div className="mt-3 print:hidden">
        {agree.length > 0 && (
          <Disclosure summary={`Quién da conformidad (${agree.length})`}>
            <Names people={agree} />
          </Disclosure>
        )}
        {silent.length > 0 && (
          <Disclosure summary={`Quién no ha dicho (${silent.length})`}>
            <Names people={silent} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
