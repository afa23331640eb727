import { LogIn } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Icon } from "@/components/ui/icon";
import { Shell } from "@/components/ui/shell";
import { orilloAt } from "./orillo-at";

type PublicFrameProps = { demo: boolean; current?: "summary" | "entry"; children: ReactNode };

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
      footer="Sin rankings de colegios, docentes ni estudiantes."
    >
      {children}
    </Shell>
  );
}
