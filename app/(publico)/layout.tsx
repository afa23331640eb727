import type { ReactNode } from "react";
import { Document, METADATA, VIEWPORT } from "@/components/frame/document";
import "../globals.css";

export const metadata = METADATA;
export const viewport = VIEWPORT;

/** Public pages know nobody: they follow the device's theme. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
