import { renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Signature } from "@/db/visit-values";
import { dayAndTime, longDay, shortDay } from "@/lib/dates/dates";
import { OfficialPaper } from "@/lib/documents/official-paper";
import { placeLabel } from "@/lib/networks/labels";
import {
  COMMITMENT_SIDE_LABELS,
  COMMITMENT_STATE_LABELS,
  CONTRACT_LABELS,
  TRANSFER_ANSWER_LABELS,
  VISIT_FLAG_LABELS,
  visitTitle,
} from "../labels";
import { CONTRACT_READERS, itemText, levelLabel, pointsText, signedText } from "../record/labels";
import type { VisitCommitment, VisitRecord, WholeVisit } from "../record/queries";
import { PaperAnswers } from "./paper-answers";
import { SignatureDrawing } from "./signature-drawing";

const styles = StyleSheet.create({
  title: { fontSize: 12.5, fontWeight: 600, marginTop: 11, marginBottom: 3, lineHeight: 1.25 },
  pair: { flexDirection: "row", paddingVertical: 1.5 },
  label: { width: "24%", paddingRight: 8, fontSize: 9 },
  value: { width: "76%" },
  row: { paddingVertical: 4, borderBottomWidth: 0.5, borderBottomColor: "#999" },
  strong: { fontWeight: 600 },
  signatures: { flexDirection: "row", gap: 40, marginTop: 16 },
  signature: { width: "45%" },
  line: { borderTopWidth: 1, paddingTop: 3, fontSize: 9 },
});

type Pair = [label: string, value: string | null | undefined];

const Pairs = ({ pairs }: { pairs: Pair[] }) =>
  pairs
    .filter(([, value]) => value)
    .map(([label, value]) => (
      <View key={label} style={styles.pair}>
        <Text style={styles.label}>{label}</Text>
        <Text style={styles.value}>{value}</Text>
      </View>
    ));

const Title = ({ children }: { children: string }) => (
  <Text style={styles.title} minPresenceAhead={50}>
    {children}
  </Text>
);

function Commitments({ commitments }: { commitments: VisitCommitment[] }) {
  return commitments.map(({ id, side, text, dueOn, state, note }) => (
    <View key={id} style={styles.row} wrap={false}>
      <Text style={styles.strong}>{text}</Text>
      <Text>{`${COMMITMENT_SIDE_LABELS[side]}. Vence el ${shortDay(dueOn)}. ${COMMITMENT_STATE_LABELS[state]}.`}</Text>
      {note && <Text>{note}</Text>}
    </View>
  ));
}

function Signed({ signature, who }: { signature: Signature | null; who: string }) {
  return (
    <View style={styles.signature}>
      {signature?.how === "finger" && <SignatureDrawing path={signature.path} />}
      <Text style={styles.line}>
        {[who, signature?.name, signature ? signedText(signature) : "No firmó."].filter(Boolean).join(". ")}
      </Text>
    </View>
  );
}

function After({ acknowledgement, transfers, visit }: WholeVisit) {
  return (
    <>
      {acknowledgement && (
        <>
          <Title>Conformidad</Title>
          <Text>{`${visit.observedName} la leyó el ${dayAndTime(new Date(acknowledgement.at))}.`}</Text>
          {acknowledgement.reply && <Text>{acknowledgement.reply}</Text>}
        </>
      )}
      {transfers.map(({ days, answer, text }) => (
        <View key={days} wrap={text.length > 900}>
          <Title>{`Qué quedó a los ${days} días`}</Title>
          <Text style={styles.strong}>{`${TRANSFER_ANSWER_LABELS[answer]}.`}</Text>
          <Text>{text}</Text>
        </View>
      ))}
    </>
  );
}

type Printing = { record: VisitRecord; madeAt: Date; demo: boolean };

/** What was noted in a visit, as PDF bytes, for those who may read it. */
export function printVisit(whole: WholeVisit, { record, madeAt, demo }: Printing): Promise<Buffer> {
  const { visit, form, commitments } = whole;
  const { content, snapshot, flags } = record;
  const { observed, observer } = content.signatures;
  const readers = `${CONTRACT_LABELS[visit.contract]}. ${CONTRACT_READERS[visit.contract]}`;
  const issuers = [visit.region, visit.ugel, ...(visit.network ? [visit.network] : [])].map(placeLabel);
  return renderToBuffer(
    <OfficialPaper
      header={{ issuers, decadeName: null, yearName: null }}
      title={visitTitle(visit)}
      reference={snapshot.form}
      dateline={longDay(visit.conductedOn ?? visit.scheduledOn)}
      warning={demo ? "Demostración: personas y redes inventadas." : undefined}
      madeAt={madeAt}
    >
      <Pairs
        pairs={[
          ["A quién", [snapshot.observedName, snapshot.observedOffice].filter(Boolean).join(", ")],
          ["Dónde", snapshot.place],
          ["Quién observó", [snapshot.observer, visit.companion].filter(Boolean).join("; le acompañó ")],
          ["Qué se miró", visit.focus],
          ["Quién puede leerlo", readers],
          ["Nivel", levelLabel(form, record.level)],
          ["Puntaje", pointsText(record.points, record.possible)],
          ["Al recibirla se notó", flags.map((flag) => VISIT_FLAG_LABELS[flag]).join(" ")],
        ]}
      />
      <PaperAnswers form={form} content={content} />
      <Title>Lo conversado</Title>
      <Pairs
        pairs={[
          ["Fortalezas", content.strengths],
          [
            "Prioridades",
            content.priorities
              .map(({ text, itemKey }) => [text, itemText(form, itemKey)].filter(Boolean).join(" — "))
              .join("\n"),
          ],
          ["Preguntas", content.questions.join("\n")],
          ["Notas", content.notes],
        ]}
      />
      {commitments.length > 0 && <Title>Compromisos</Title>}
      <Commitments commitments={commitments} />
      <After {...whole} />
      <View style={styles.signatures} wrap={false}>
        <Signed signature={observed} who="Quien fue observado" />
        <Signed signature={observer} who="Quien observó" />
      </View>
    </OfficialPaper>,
  );
}
