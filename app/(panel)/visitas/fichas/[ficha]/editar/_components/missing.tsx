import { Anchor } from "@/components/ui/anchor";
import { Status } from "@/components/ui/status";
import { draftHref } from "@/lib/visits/forms/labels";
import type { FormFault } from "@/lib/visits/forms/publishing/rules";

/** Where each kind of fault is mended. */
function mendHref(formId: string, { piece, key }: FormFault): string {
  if (piece === "item") return draftHref(formId, `items/${key}`);
  if (piece === "rule") return draftHref(formId, "niveles");
  if (piece === "block") return draftHref(formId, `items/nuevo?bloque=${key}`);
  return draftHref(formId, piece === "purpose" ? "proposito" : "bloques/nuevo");
}

/** What a draft lacks to be published, each with the page where it is mended. */
export function Missing({ formId, faults }: { formId: string; faults: FormFault[] }) {
  if (faults.length === 0) return <Status kind="done">No le falta nada para publicarse</Status>;
  return (
    <ul>
      {faults.map((fault) => (
        <li key={fault.message} className="border-b border-base-300 py-2.5 first:pt-0 last:border-b-0">
          <p>{fault.message}</p>
          <p className="text-sm">
            <Anchor href={mendHref(formId, fault)}>
              Completarlo<span className="sr-only">: {fault.message}</span>
            </Anchor>
          </p>
        </li>
      ))}
    </ul>
  );
}
