import { Status, type StatusKind } from "@/components/ui/status";

type BeforeIssuingProps = { blocking: string[]; advice: string[] };

function Sentences({ kind, word, sentences }: { kind: StatusKind; word: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="mt-3 first:mt-0">
      <p>
        <Status kind={kind}>{word}</Status>
      </p>
      <ul className="mt-1 max-w-140 list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence} className="mt-1">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What keeps an acta from being issued, and what is worth knowing before. */
export function BeforeIssuing({ blocking, advice }: BeforeIssuingProps) {
  if (blocking.length === 0 && advice.length === 0)
    return (
      <p>
        <Status kind="done">No falta nada.</Status>
      </p>
    );
  return (
    <>
      <Sentences kind="late" word="Falta para poder emitirla" sentences={blocking} />
      <Sentences kind="info" word="Conviene saber" sentences={advice} />
    </>
  );
}
