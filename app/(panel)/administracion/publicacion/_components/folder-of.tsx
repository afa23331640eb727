import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { fileSize } from "@/lib/files/labels";
import { PUBLISHING_PAGE } from "@/lib/releases/drafts/labels";
import { requestExportAction } from "@/lib/releases/export/actions";
import type { Exported } from "@/lib/releases/export/queries";

const ask = (number: number, isAgain: boolean) => (
  <Button variant="quiet" wide={false} className="-mx-3">
    {isAgain ? "Prepararla otra vez" : "Preparar la carpeta"}
    <span className="sr-only"> del resumen {number}</span>
  </Button>
);

type FolderOfProps = { region: string; number: number; exported: Exported | undefined };

/** A release as a folder that any web server shows: what is made of it, or the way to ask for it. */
export function FolderOf({ region, number, exported }: FolderOfProps) {
  const isOver = !exported || exported.state === "done" || exported.state === "failed";
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {exported?.fileId && (
        <span>
          <a href={`/api/archivos/${exported.fileId}`}>
            Descargar la carpeta<span className="sr-only"> del resumen {number}</span>
          </a>{" "}
          <span className="whitespace-nowrap">(ZIP, {fileSize(exported.fileSize ?? 0)})</span>
        </span>
      )}
      {exported?.state === "failed" && <span>La carpeta no se pudo preparar.</span>}
      {isOver ? (
        <ActionForm
          action={requestExportAction}
          fields={{ region, number: String(number) }}
          page={PUBLISHING_PAGE}
        >
          {ask(number, Boolean(exported?.fileId))}
        </ActionForm>
      ) : (
        <Anchor href={`/tareas/${exported.jobId}`}>La carpeta se está preparando</Anchor>
      )}
    </div>
  );
}
