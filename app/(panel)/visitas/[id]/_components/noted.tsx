import { Section } from "@/components/ui/section";
import { CommitmentList } from "@/components/visits/commitment-list";
import { AnswerBlocks } from "@/components/visits/record/answer-blocks";
import { PhotoList } from "@/components/visits/record/photo-list";
import { SignatureList } from "@/components/visits/record/signature-list";
import { Talk } from "@/components/visits/record/talk";
import { itemText, levelLabel, pointsText } from "@/lib/visits/record/labels";
import type { VisitRecord, WholeVisit } from "@/lib/visits/record/queries";
import type { Check } from "@/lib/visits/transfer/rules";
import { Acknowledgement } from "./acknowledgement";
import { TransferChecks } from "./transfer-checks";

function Result({ whole, record }: { whole: WholeVisit; record: VisitRecord }) {
  const level = levelLabel(whole.form, record.level);
  const points = pointsText(record.points, record.possible);
  if (!level && !points) return null;
  return (
    <Section title="Nivel de la visita">
      {level && <p className="font-display text-figure">{level}</p>}
      {points && <p className="text-muted">{points}. Lo que no aplica no se cuenta.</p>}
    </Section>
  );
}

type NotedProps = {
  whole: WholeVisit;
  record: VisitRecord;
  day: string;
  checks: Check[];
  settles: boolean;
  isObserved: boolean;
};

/** Everything that was noted in a visit, for those who may read it. */
export function Noted({ whole, record, day, checks, settles, isObserved }: NotedProps) {
  const { form, commitments, earlier, photos, acknowledgement, visit } = whole;
  const { content } = record;
  const opened = earlier.filter(({ settledInId }) => settledInId === visit.id);
  return (
    <>
      <Result {...{ whole, record }} />
      {opened.length > 0 && (
        <Section title="Con qué empezó" aside="Compromisos de la visita anterior">
          <CommitmentList commitments={opened} day={day} />
        </Section>
      )}
      <AnswerBlocks {...{ form, content }} />
      <Talk {...{ form, content }} />
      <Section title="Compromisos" id="compromisos">
        {commitments.length === 0 ? (
          <p className="text-muted">Esta visita no dejó compromisos.</p>
        ) : (
          <CommitmentList {...{ commitments, day, settles }} about={(key) => itemText(form, key)} />
        )}
      </Section>
      <Acknowledgement {...{ acknowledgement, isObserved, visit }} />
      <TransferChecks {...{ checks, visit, isObserved }} transfers={whole.transfers} />
      <PhotoList {...{ form }} announced={content.photos} arrived={photos} />
      <SignatureList signatures={content.signatures} />
    </>
  );
}
