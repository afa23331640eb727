import type { Metadata } from "next";
import { Document } from "@/components/frame/document";
import { PublicFrame } from "@/components/frame/public-frame";
import { PageHeader } from "@/components/ui/page-header";
import "./globals.css";

export const metadata: Metadata = { title: "No se encontró la página · Ayni" };

/** For an address that is no page of ours. */
export default function GlobalNotFound() {
  return (
    <Document>
      <PublicFrame demo={false}>
        <PageHeader
          title="No se encontró la página"
          lead="La dirección puede estar incompleta o la página ya no existe."
        />
        <p>
          Vaya al <a href="/">resumen público</a>, o <a href="/inicio">a su inicio</a> si tiene una cuenta.
        </p>
      </PublicFrame>
    </Document>
  );
}
