import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { formHref } from "@/lib/visits/forms/labels";
import type { Form } from "@/lib/visits/forms/queries";

type VersionsProps = { form: Form; shown: number };

/** The published versions of a form, the latest first. */
export function Versions({ form, shown }: VersionsProps) {
  const [last] = form.published;
  return (
    <RowList label="Versiones">
      {form.published.map(({ id, number, publishedAt }) => (
        <Row
          key={id}
          title={
            number === shown ? (
              `Versión ${number}`
            ) : (
              <Anchor href={`${formHref(form.id)}?version=${number}`}>Versión {number}</Anchor>
            )
          }
          aside={id === last?.id && !form.retiredAt ? "en uso" : undefined}
          detail={publishedAt && `Publicada el ${shortDay(dayOf(publishedAt))}`}
        />
      ))}
    </RowList>
  );
}
