import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { documentFont } from "./fonts";
import { PaperFooter, type Verification } from "./paper-footer";

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
  /** Beside the date: what identifies it, as «Expediente MPD2026-EXT-0000001». */
  reference?: string;
  /** «Lima, lunes 2 de marzo de 2026». */
  dateline: string;
  /** Said on every page: that the data are invented. */
  warning?: string;
  /** How anyone may verify it, once issued. */
  verification?: Verification;
  /** Across every page while it is not issued. */
  watermark?: string;
  /** When it was made; the same paper of the same moment is the same file. */
  madeAt?: Date;
  children: ReactNode;
  /** What follows, on leaves of its own: some of them lying, for tables that are wide. */
  leaves?: PaperLeaf[];
};

export type PaperLeaf = { landscape: boolean; content: ReactNode };

const styles = StyleSheet.create({
  page: { paddingTop: 34, paddingBottom: 74, paddingHorizontal: 50, fontSize: 10, lineHeight: 1.35 },
  running: { position: "absolute", top: 17, left: 50, right: 50, fontSize: 8, textAlign: "center" },
  names: { textAlign: "center", fontSize: 8.5, lineHeight: 1.35 },
  issuers: { borderBottomWidth: 1.5, marginTop: 5, paddingBottom: 6, marginBottom: 12 },
  issuer: { fontSize: 9.5, fontWeight: 600, textAlign: "center", lineHeight: 1.35 },
  title: { fontSize: 17, fontWeight: 600, lineHeight: 1.2, textAlign: "center" },
  dateline: { flexDirection: "row", justifyContent: "space-between", marginTop: 9, marginBottom: 8 },
  watermark: {
    position: "absolute",
    top: 360,
    left: 0,
    right: 0,
    textAlign: "center",
    fontSize: 110,
    fontWeight: 600,
    lineHeight: 1,
    color: "#e9e6e1",
    transform: "rotate(-38deg)",
  },
  lyingWatermark: { top: 240 },
});

type RunningProps = Pick<OfficialPaperProps, "title" | "warning" | "verification" | "watermark"> & {
  issuer: string | undefined;
  landscape?: boolean;
};

/** What every page carries: what it is a page of, how to verify it, and that it is a draft. */
function Running({ title, issuer, watermark, landscape, ...footer }: RunningProps) {
  return (
    <>
      <Text
        style={styles.running}
        fixed
        render={({ pageNumber }) => (pageNumber > 1 ? `${title}. ${issuer}` : "")}
      />
      {watermark && (
        <Text style={landscape ? [styles.watermark, styles.lyingWatermark] : styles.watermark} fixed>
          {watermark}
        </Text>
      )}
      <PaperFooter {...footer} landscape={landscape} />
    </>
  );
}

/** An A4 paper with the official header: the year's names, who issues it, and its page numbers. */
export function OfficialPaper(props: OfficialPaperProps) {
  const { header, title, reference, dateline, warning, verification, watermark, madeAt, children } = props;
  const { issuers, decadeName, yearName } = header;
  const running = { title, issuer: issuers.at(-1), warning, verification, watermark };
  const page = [styles.page, { fontFamily: documentFont() }];
  return (
    <Document title={title} language="es-PE" creator="Ayni" producer="Ayni" creationDate={madeAt}>
      <Page size="A4" style={page}>
        <Running {...running} />
        <View style={styles.names}>
          {decadeName && <Text>«{decadeName}»</Text>}
          {yearName && <Text>«{yearName}»</Text>}
        </View>
        <View style={styles.issuers}>
          {issuers.map((issuer) => (
            <Text key={issuer} style={styles.issuer}>
              {issuer}
            </Text>
          ))}
        </View>
        <Text style={styles.title}>{title}</Text>
        <View style={styles.dateline}>
          <Text>{reference ?? ""}</Text>
          <Text>{dateline}</Text>
        </View>
        {children}
      </Page>
      {props.leaves?.map(({ landscape, content }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the leaves of a paper keep their order.
        <Page key={i} size="A4" orientation={landscape ? "landscape" : "portrait"} style={page}>
          <Running {...running} landscape={landscape} />
          {content}
        </Page>
      ))}
    </Document>
  );
}
