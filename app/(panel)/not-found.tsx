import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";

export default async function PanelNotFound() {
  return (
    <PanelFrame actor={await requireActor()}>
      <PageHeader
        title="No se encontró lo que busca"
        lead="Puede que ya no exista, que la dirección esté incompleta o que no esté a su alcance."
      />
      <p>
        Vuelva a <Anchor href="/inicio">Inicio</Anchor>, o busque una red en{" "}
        <Anchor href="/redes">Redes</Anchor>.
      </p>
    </PanelFrame>
  );
}
