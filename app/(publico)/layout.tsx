import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Document, METADATA, VIEWPORT } from "@/components/frame/document";
import { env } from "@/lib/env";
import "../globals.css";

/** The addresses that a page says of itself are those of the installation, which the build does not know. */
export const generateMetadata = (): Metadata => ({ ...METADATA, metadataBase: new URL(env().publicUrl) });
export const viewport = VIEWPORT;

/** Public pages know nobody: they follow the device's theme. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
