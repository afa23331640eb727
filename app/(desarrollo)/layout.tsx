import type { ReactNode } from "react";
import "../globals.css";

export default function DevelopmentLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="es-PE">
      <body>{children}</body>
    </html>
  );
}
