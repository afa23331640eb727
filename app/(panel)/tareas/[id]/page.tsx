import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Refresh } from "@/components/frame/refresh";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { JOB_TITLES } from "@/lib/jobs/labels";
import { getJob } from "@/lib/jobs/queries";

export const metadata: Metadata = { title: "Tarea" };

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const job = (isId(id) ? await getJob(actor, id) : null) ?? notFound();
  const over = job.state === "done" || job.state === "failed";
  return (
    <PanelFrame actor={actor}>
      <PageHeader
        title={JOB_TITLES[job.kind]?.title ?? "Tarea"}
        lead={`Pedida el ${dayAndTime(job.createdAt)}. Sigue aunque cierre esta página.`}
      />
      {job.state === "done" && <Alert kind="done">{job.message}</Alert>}
      {job.state === "failed" && <Alert kind="late">{job.message}</Alert>}
      {!over && (
        <>
          {job.total ? (
            <Progress
              id="avance"
              label="En marcha"
              value={job.done}
              max={job.total}
              noun={JOB_TITLES[job.kind]?.noun ?? ""}
            />
          ) : (
            <p role="status">{job.state === "queued" ? "Espera su turno." : "Acaba de empezar."}</p>
          )}
          <Refresh seconds={2} />
          <noscript>
            <p className="mt-4">
              <a href={`/tareas/${job.id}`}>Ver cómo va</a>
            </p>
          </noscript>
        </>
      )}
      <p className="mt-6">
        <Anchor href={JOB_TITLES[job.kind]?.back ?? "/inicio"}>Volver</Anchor>
      </p>
    </PanelFrame>
  );
}
