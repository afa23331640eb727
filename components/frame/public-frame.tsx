import { LogIn } from "lucide";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Icon } from "@/components/ui/icon";
import { Shell } from "@/components/ui/shell";
import { DEMO_NOTICE } from "./demo-notice";
import { type At, orilloAt } from "./orillo-at";

/** The public pages that the header leads to, six at most. */
const PAGES = [
  { key: "summary", href: "/", label: "Resumen" },
  { key: "directory", href: "/directorio-de-redes", label: "Redes" },
  { key: "data", href: "/datos", label: "Datos abiertos" },
  { key: "methodology", href: "/metodologia", label: "Metodología" },
  { key: "contacts", href: "/contactos", label: "Contactos" },
  { key: "gallery", href: "/galeria", label: "Galería" },
] as const;

const FOOTER = [
  ...PAGES,
  { key: "versions", href: "/#versiones", label: "Versiones y correcciones" },
  { key: "verify", href: "/verificar", label: "Comprobar un documento" },
] as const;

type PublicFrameProps = {
  demo: boolean;
  current?: (typeof FOOTER)[number]["key"] | "entry";
  /** The UGEL that the page is about, by its number. */
  at?: At;
  children: ReactNode;
};

/** Around what anyone may read. */
export function PublicFrame({ demo, current, at = "region", children }: PublicFrameProps) {
  return (
    <Shell
      demoNotice={demo ? DEMO_NOTICE : undefined}
      brand={{ href: "/", subtitle: ["Redes educativas de", "Lima Metropolitana"] }}
      nav={PAGES.map(({ key, href, label }) => ({ href, label, current: current === key }))}
      orillo={orilloAt(at)}
      aside={
        <Anchor
          href="/entrar"
          aria-current={current === "entry" ? "page" : undefined}
          className="flex min-h-11 items-center gap-2 px-2 text-base-content no-underline hover:underline"
        >
          <Icon of={LogIn} />
          Entrar
        </Anchor>
      }
      footer={
        <>
          <ul className="flex flex-wrap gap-x-6">
            {FOOTER.map(({ key, href, label }) => (
              <li key={key}>
                <Anchor
                  href={href}
                  aria-current={current === key ? "page" : undefined}
                  className="inline-flex min-h-11 items-center"
                >
                  {label}
                </Anchor>
              </li>
            ))}
          </ul>
          <p className="mt-2">Sin rankings de colegios, docentes ni estudiantes.</p>
        </>
      }
    >
      {children}
    </Shell>
  );
}
