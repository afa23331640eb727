import { LogIn } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Icon } from "@/components/ui/icon";
import { Shell } from "@/components/ui/shell";
import { orilloAt } from "./orillo-at";

type PublicFrameProps = { demo: boolean; current?: "summary" | "entry" | "verify"; children: ReactNode };

/** Around what anyone may read. */
export function PublicFrame({ demo, current, children }: PublicFrameProps) {
  return (
    <Shell
      demoNotice={demo ? "Demostración: personas, redes y resultados inventados." : undefined}
      brand={{ href: "/", subtitle: ["Redes educativas de", "Lima Metropolitana"] }}
      nav={[{ href: "/", label: "Resumen", current: current === "summary" }]}
      orillo={orilloAt("region")}
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
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <p>Sin rankings de colegios, docentes ni estudiantes.</p>
          <Anchor
            href="/verificar"
            aria-current={current === "verify" ? "page" : undefined}
            className="inline-flex min-h-11 items-center"
          >
            Comprobar un documento
          </Anchor>
        </div>
      }
    >
      {children}
    </Shell>
  );
}
