import { PublicFrame } from "@/components/frame/public-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** Before the region publishes for the first time. */
export function NothingYet({ title }: { title: string }) {
  return (
    <PublicFrame demo={false} current="data">
      <PageHeader title={title} />
      <EmptyState title="Todavía no se publican datos">
        Aparecerán aquí cuando la dirección regional publique su primer resumen.
      </EmptyState>
    </PublicFrame>
  );
}
