import type { ReactNode } from "react";
import { dayOf, shortDay } from "@/lib/dates/dates";
import type { ReleaseSnapshot } from "../../schema";
import { linkFrom, SITE } from "../rules";

/** A published release, as its folder tells it. */
export type Folder = {
  number: number;
  title: string;
  publishedAt: Date;
  /** The release that mends it, when the folder was made. */
  amendedBy: number | null;
  madeAt: Date;
  snapshot: ReleaseSnapshot;
};

type SitePageProps = { folder: Folder; page: string; title: string; lead?: string; children: ReactNode };

/** Around each page of the folder: no script, no address of any server. */
export function SitePage({ folder, page, title, lead, children }: SitePageProps) {
  const { number, publishedAt, amendedBy, madeAt, snapshot } = folder;
  const to = (file: string) => linkFrom(page, file);
  const nav = [
    ["Resumen", SITE.summary],
    ["Redes", SITE.networks],
    ["Cómo se calcula", SITE.methodology],
    ["Datos", SITE.data],
  ] as const;
  return (
    <html lang="es-PE">
      {/* biome-ignore lint/style/noHeadElement: this page is a file of its own, not one of the application's. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}. Resumen ${number}, ${snapshot.region}`}</title>
        <link rel="stylesheet" href={to(SITE.style)} />
      </head>
      <body>
        <a className="skip" href="#contenido">
          Saltar al contenido
        </a>
        {snapshot.demo && <p className="notice">Demostración: personas, redes y resultados inventados.</p>}
        <header>
          <p className="brand">Redes educativas de {snapshot.region}</p>
          <nav aria-label="Principal">
            <ul>
              {nav.map(([label, file]) => (
                <li key={file}>
                  <a href={to(file)} aria-current={file === page ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="contenido">
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          <p className="muted">
            Resumen {number}, publicado el {shortDay(dayOf(publishedAt))}. Registros al{" "}
            {shortDay(snapshot.release?.cutoffOn ?? snapshot.countedOn)}.
          </p>
          {amendedBy !== null && (
            <p className="notice">Hay una versión corregida: el resumen {amendedBy}. Cite ese.</p>
          )}
          {children}
        </main>
        <footer>
          <p>Copia hecha el {shortDay(dayOf(madeAt))}. Sin rankings de colegios, docentes ni estudiantes.</p>
        </footer>
      </body>
    </html>
  );
}

/** A text as it was typed: an empty line begins a paragraph. */
export const Paragraphs = ({ text }: { text: string }) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className="typed">
        {paragraph}
      </p>
    ));
