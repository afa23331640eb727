import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { OfflineDesk } from "./_components/offline-desk";

export const metadata: Metadata = { title: "Sin conexión" };

/** Drawn for each request: its scripts run by the nonce of its answer, which is kept with it. */
export const dynamic = "force-dynamic";

/** What a session's page is where it cannot be loaded. It holds nobody's data: the rest is in the browser. */
export default function OfflinePage() {
  return (
    <PublicFrame demo={env().demo}>
      <PageHeader
        title="Sin conexión"
        lead="Lo que escribió está guardado en este equipo. Se enviará cuando vuelva la conexión."
      />
      <OfflineDesk />
    </PublicFrame>
  );
}
