import type { ReactNode } from "react";
import { Document, METADATA, VIEWPORT } from "@/components/frame/document";
import { currentTheme } from "@/lib/preferences/queries";
import { THEME_NAMES } from "@/lib/preferences/theme";
import "../globals.css";

export const metadata = METADATA;
export const viewport = VIEWPORT;

export default async function PanelLayout({ children }: { children: ReactNode }) {
  return <Document theme={THEME_NAMES[await currentTheme()]}>{children}</Document>;
}
