import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { templateKinds } from "@/db/values";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { PAPERS } from "@/lib/papers/labels";
import { listTemplates } from "@/lib/papers/queries";

export const metadata: Metadata = { title: "Plantillas" };

export default async function TemplatesPage() {
  const actor = await requireActor();
  const [region] = placesWhere(actor, "settings.edit");
  if (!region) notFound();
  const templates = await listTemplates(actor, region);
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Plantillas" }]}
        title="Plantillas"
        lead="El texto con que empieza cada documento oficial de la región."
      />
      <RowList label="Plantillas de documentos">
        {templateKinds.map((kind) => {
          const own = templates.find((template) => template.kind === kind);
          return (
            <Row
              key={kind}
              href={`/administracion/plantillas/${PAPERS[kind].slug}`}
              title={PAPERS[kind].label}
              detail={
                own
                  ? `Texto de la región, guardado el ${dayAndTime(own.updatedAt)}.`
                  : "Texto original: la región no lo ha cambiado."
              }
            />
          );
        })}
      </RowList>
    </PanelFrame>
  );
}
