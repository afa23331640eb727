import type { Metadata } from "next";
import { DEMO_NOTICE } from "@/components/frame/demo-notice";
import { orilloAt } from "@/components/frame/orillo-at";
import { Shell } from "@/components/ui/shell";
import { OfflineVisits } from "@/components/visits/offline/offline-visits";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Visitas sin señal" };

/** Drawn for each request: its scripts run by the nonce of its answer, which is kept with it. */
export const dynamic = "force-dynamic";

/** The app of the visits, as a device keeps it. It holds nobody's data: the rest is in the browser. */
export default function OfflineVisitsPage() {
  return (
    <Shell
      demoNotice={env().demo ? DEMO_NOTICE : undefined}
      brand={{ href: "/inicio" }}
      nav={[
        { href: "/visitas/sin-senal", label: "Visitas sin señal", current: true },
        { href: "/visitas", label: "Visitas" },
        { href: "/inicio", label: "Inicio" },
      ]}
      orillo={orilloAt("region")}
    >
      <noscript>
        <p>
          Para trabajar sin señal, active JavaScript en este navegador. Las demás páginas no lo necesitan.
        </p>
      </noscript>
      <OfflineVisits />
    </Shell>
  );
}
