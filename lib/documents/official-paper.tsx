import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { documentFont } from "./fonts";

export type OfficialHeader = {
  /** From the highest: the region, the UGEL, the network. */
  issuers: string[];
  /** The official names of the decade and the year; absent when nobody has set them. */
  decadeName: string | null;
  yearName: string | null;
};

type OfficialPaperProps = {
  header: OfficialHeader;
  title: string;
  /** «Lima, 23 de noviembre de 2026». */
  dateline: string;
  /** Said on every page: that the data are invented. */
  warning?: string;
  children: ReactNode;
};

const styles = StyleSheet.create({
  page: { paddingVertical: 37, paddingHorizontal: 43, fontSize: 10.5, lineHeight: 1.4 },
  header: { borderBottomWidth: 1.5, paddingBottom: 8, marginBottom: 18, textAlign: "center" },
  issuer: { fontSize: 9.5, fontWeight: 600 },
  name: { fontSize: 9, marginTop: 2 },
  title: { fontSize: 16, fontWeight: 600, marginBottom: 4 },
  dateline: { marginBottom: 14, fontSize: 10 },
  footer: {
    position: "absolute",
    bottom: 20,
    left: 43,
    right: 43,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: 8.5,
  },
});

/** An A4 paper with the official header: the year's names, who issues it, and its page numbers. */
export function OfficialPaper({ header, title, dateline, warning, children }: OfficialPaperProps) {
  const { issuers, decadeName, yearName } = header;
  return (
    <Document title={title} language="es-PE" creator="Ayni" producer="Ayni">
      <Page size="A4" style={[styles.page, { fontFamily: documentFont() }]}>
        <View style={styles.header} fixed>
          {issuers.map((issuer) => (
            <Text key={issuer} style={styles.issuer}>
              {issuer}
            </Text>
          ))}
          {decadeName && <Text style={styles.name}>«{decadeName}»</Text>}
          {yearName && <Text style={styles.name}>«{yearName}»</Text>}
        </View>
        <Text style={styles.title}>{title}</Text>
        <Text style={styles.dateline}>{dateline}</Text>
        {children}
        <View style={styles.footer} fixed>
          <Text>{warning ?? ""}</Text>
          <Text render={({ pageNumber, totalPages }) => `Página ${pageNumber} de ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}
