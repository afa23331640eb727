import type { ReactNode } from "react";
import { Document, METADATA, VIEWPORT } from "@/components/frame/document";
import { PublicFrame } from "@/components/frame/public-frame";
import { env } from "@/lib/env";
import { currentTheme } from "@/lib/preferences/queries";
import { THEME_NAMES } from "@/lib/preferences/theme";
import "../globals.css";

export const metadata = METADATA;
export const viewport = VIEWPORT;

export default async function GateLayout({ children }: { children: ReactNode }) {
  return (
    <Document theme={THEME_NAMES[await currentTheme()]}>
      <PublicFrame demo={env().demo} current="entry">
        {children}
      </PublicFrame>
    </Document>
  );
}
