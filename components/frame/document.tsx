import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

export const METADATA: Metadata = {
  title: { default: "Ayni", template: "%s · Ayni" },
  description: "La herramienta de trabajo de las Redes Educativas Institucionales de Lima Metropolitana.",
  applicationName: "Ayni",
  formatDetection: { telephone: false, email: false, address: false },
};

export const VIEWPORT: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcfb" },
    { media: "(prefers-color-scheme: dark)", color: "#141720" },
  ],
};

/** The document of every page. Without a theme it follows the device. */
export function Document({ theme, children }: { theme?: string; children: ReactNode }) {
  return (
    <html lang="es-PE" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
