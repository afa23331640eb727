import { PublicFrame } from "@/components/frame/public-frame";
import { PageHeader } from "@/components/ui/page-header";

export default function PublicNotFound() {
  return (
    <PublicFrame demo={false}>
      <PageHeader title="No se encontró esa edición" lead="La dirección puede estar incompleta." />
      <p>
        Vea <a href="/">el resumen vigente</a>.
      </p>
    </PublicFrame>
  );
}
