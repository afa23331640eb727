import { renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { OfficialPaper } from "@/lib/documents/official-paper";
import { PaperSignatures } from "@/lib/documents/paper-signatures";
import { PaperTable } from "@/lib/documents/paper-table";
import { env } from "@/lib/env";
import { PAPERS } from "@/lib/papers/labels";
import { paperAddress } from "@/lib/papers/rules";
import type { InstallationPaper } from "../rules";

type Printing = {
  /** `null` while it is a draft. */
  code: string | null;
  issuedAt: Date;
  demo: boolean;
};

const OFFICERS = [
  { title: "Cargo", share: 0.26 },
  { title: "Persona", share: 0.32 },
  { title: "Desde", share: 0.2 },
  { title: "Documento", share: 0.22 },
];
const SCHOOLS = [
  { title: "Local", share: 0.1 },
  { title: "Institución educativa", share: 0.32 },
  { title: "Distrito", share: 0.22 },
  { title: "Niveles", share: 0.36 },
];

const styles = StyleSheet.create({
  paragraph: { marginBottom: 5 },
  heading: { fontSize: 11, fontWeight: 600, marginTop: 7, marginBottom: 1 },
});

/** The acta as PDF bytes: what is signed, or a draft marked as one. */
export function printInstallation(
  paper: InstallationPaper,
  { code, issuedAt, demo }: Printing,
): Promise<Buffer> {
  const { issuers, decadeName, yearName, expediente, dateline, paragraphs } = paper;
  const warnings = [
    ...(code ? [] : ["Borrador: no es un documento oficial."]),
    ...(demo ? ["Demostración: personas y redes inventadas."] : []),
  ];
  return renderToBuffer(
    <OfficialPaper
      header={{ issuers, decadeName, yearName }}
      title={PAPERS.installation_record.label}
      reference={expediente ? `Expediente ${expediente}` : undefined}
      dateline={dateline}
      warning={warnings.join(" ")}
      verification={code ? { code, address: paperAddress(env().publicUrl, code) } : undefined}
      watermark={code ? undefined : "Borrador"}
      madeAt={issuedAt}
    >
      {paragraphs.map((paragraph) => (
        <Text key={paragraph} style={styles.paragraph}>
          {paragraph}
        </Text>
      ))}
      <View>
        <Text style={styles.heading}>Cargos de la red</Text>
        <PaperTable
          dense
          columns={OFFICERS}
          rows={paper.officers.map(({ office, name, since, document }) => [office, name, since, document])}
        />
      </View>
      <View>
        <Text style={styles.heading} minPresenceAhead={60}>
          Instituciones educativas que la integran
        </Text>
        <PaperTable
          dense
          columns={SCHOOLS}
          rows={paper.schools.map(({ siteCode, name, district, levels }) => [
            ...[siteCode, `IE ${name}`, district ?? "", levels.join(", ")],
          ])}
          ending={<PaperSignatures signatures={paper.signatures} />}
        />
      </View>
    </OfficialPaper>,
  );
}
