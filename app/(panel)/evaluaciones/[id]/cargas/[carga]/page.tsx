import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { assessmentHref, loadHref } from "@/lib/assessments/labels";
import { ACCEPTANCE_DONE } from "@/lib/assessments/loads/acceptance/labels";
import { loadStanding } from "@/lib/assessments/loads/labels";
import { getLoad } from "@/lib/assessments/loads/queries";
import { isStanding } from "@/lib/assessments/loads/rules";
import { loadFiltersSchema } from "@/lib/assessments/loads/schema";
import { canLoadResults, canSeeLoad, canSeeLoads } from "@/lib/assessments/policy";
import { partText } from "@/lib/assessments/returns/labels";
import { sheetHref } from "@/lib/assessments/sheet/labels";
import { dayAndTime } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { LoadChanges } from "./_components/load-changes";
import { LoadDecision } from "./_components/load-decision";
import { LoadDifference } from "./_components/load-difference";
import { LoadProblems } from "./_components/load-problems";
import { LoadReview } from "./_components/load-review";
import { LoadWaiting } from "./_components/load-waiting";

export const metadata: Metadata = { title: "Carga de resultados" };

const DONE = {
  ...ACCEPTANCE_DONE,
  confirmada: "Confirmada: los resultados se están guardando.",
  descartada: "La carga se descartó. No cambió nada.",
};

type Props = { params: Promise<{ id: string; carga: string }>; searchParams: SearchParams };

export default async function LoadPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, carga } = await params;
  const search = await readSearch(searchParams);
  const { pagina } = loadFiltersSchema.parse(search);
  const { load, assessment, services, problems, difference } =
    (isId(carga) ? await getLoad(actor, carga, pagina) : null) ?? notFound();
  if (assessment.id !== id || !canSeeLoad(actor, load.place)) notFound();
  const place = placeLabel({ kind: load.placeKind, code: load.placeCode, name: load.placeName });
  const page = loadHref(assessment.id, load.id);
  const failed = load.jobState === "failed" && (load.state === "reading" || load.state === "applying");
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <PageHeader
        breadcrumbs={[
          { href: "/evaluaciones", label: "Evaluaciones" },
          { href: assessmentHref(assessment.id), label: assessment.title },
          canSeeLoads(actor)
            ? { href: `${assessmentHref(assessment.id)}/cargas`, label: "Cargas" }
            : { href: sheetHref(assessment.id, { lugar: load.place, ...load }), label: "Hoja de su colegio" },
          { label: load.fileName },
        ]}
        title={`Resultados de ${place}${load.levelName ? `: ${partText({ ...load, levelName: load.levelName, area: null })}` : ""}`}
        lead={`${load.fileName}. Lo subió ${fullName(load)} el ${dayAndTime(load.createdAt)}.`}
      />
      {!(isStanding(load.state) && search.hecho === "confirmada") && (
        <DoneNotice done={search.hecho} sentences={DONE} />
      )}
      {isStanding(load.state) && search.hecho === "confirmada" && (
        <Alert kind="done">Los resultados quedaron cargados y las cifras, al día.</Alert>
      )}
      {!failed && <LoadWaiting state={load.state} done={load.done} page={page} />}
      {(load.state === "refused" || failed) && (
        <Alert kind="late" title="No se cargó nada" announce="none">
          {load.refusal ?? load.jobMessage}
        </Alert>
      )}
      {load.readAt && load.state !== "refused" && (
        <LoadChanges counts={load.counts} brings={load.brings} services={services} page={pagina} href={page}>
          {load.state === "ready" && canLoadResults(actor, load.place) && (
            <LoadDecision loadId={load.id} version={load.version} page={page} counts={load.counts} />
          )}
        </LoadChanges>
      )}
      <LoadDifference rows={difference} />
      <LoadReview {...{ actor, load, page }} />
      <LoadProblems problems={problems} total={load.counts.problems ?? problems.length} loadId={load.id} />
      <Section title="El archivo">
        <DataList
          layout="row"
          items={[
            { label: "Estado", value: loadStanding(load) },
            { label: "Nombre", value: load.fileName },
            { label: "Tamaño", value: fileSize(load.fileSize) },
            {
              label: "Guardado",
              value: load.erasedAt
                ? `No: se borró al leerlo, el ${dayAndTime(load.erasedAt)}, porque permite saber quién es cada estudiante.`
                : "Solo hasta leerlo.",
            },
            ...(load.appliedAt ? [{ label: "Cargado", value: dayAndTime(load.appliedAt) }] : []),
            { label: "Huella (SHA-256)", value: <span className="break-all">{load.sha256}</span> },
          ]}
        />
      </Section>
    </PanelFrame>
  );
}
