import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import type {
  DiagnosisAgreement,
  DiagnosisItem,
  DiagnosisLevels,
  DiagnosisUnmet,
  DiagnosisVisits,
} from "@/db/values";
import { assessmentHref, paperLabel } from "@/lib/assessments/labels";
import { LEAST, percentOne } from "@/lib/assessments/totals/rules";
import { shortDay } from "@/lib/dates/dates";
import { agreementHref } from "@/lib/meetings/agreements/labels";
import { ofHowMany } from "@/lib/plans/diagnosis/labels";
import { planHref } from "@/lib/plans/labels";
import { roundLabel } from "@/lib/visits/rules";

const percent = (share: number) => percentOne(Math.round(share * 10_000), 10_000) ?? "–";
const figure = (value: number) => value.toLocaleString("es-PE");

/** The highest level of each grade beside the region's. */
export const GradeTable = ({ levels }: { levels: DiagnosisLevels[] }) => (
  <DataTable
    caption={`Nivel más alto en cada grado, con la región al lado. Con menos de ${LEAST} estudiantes no se muestra.`}
    rows={levels}
    rowKey={({ stage, area, grade }) => `${stage}-${area}-${grade}`}
    columns={[
      { key: "prueba", header: "Prueba y grado", rowHeader: true, cell: (level) => paperLabel(level) },
      {
        key: "alto",
        header: "En el nivel más alto",
        align: "right",
        cell: ({ levels: all, assessed }) =>
          assessed < LEAST
            ? "–"
            : `${percentOne(all.at(-1)?.count ?? 0, assessed)} (n = ${figure(assessed)})`,
      },
      {
        key: "region",
        header: "En la región",
        align: "right",
        cell: ({ regionTop, regionAssessed }) =>
          regionTop === null ? "–" : `${percent(regionTop)}${ofHowMany(regionAssessed)}`,
      },
    ]}
  />
);

/** The questions where the place is lowest against the region. */
export const ItemTable = ({ items, place }: { items: DiagnosisItem[]; place: string }) => (
  <div>
    <h3 className="mb-1">Preguntas en que está más bajo frente a la región</h3>
    <DataTable
      caption={`De ${items[0]?.title ?? ""}, hasta el ${shortDay(items[0]?.date ?? "")}. Porcentaje de aciertos de quienes respondieron.`}
      rows={items}
      rowKey={({ stage, area, grade, number }) => `${stage}-${area}-${grade}-${number}`}
      columns={[
        {
          key: "pregunta",
          header: "Pregunta",
          rowHeader: true,
          cell: ({ assessmentId, number, ...paper }) => (
            <>
              <Anchor href={`${assessmentHref(assessmentId)}/items?lugar=${place}`}>Pregunta {number}</Anchor>
              <span className="block text-sm font-normal text-muted">{paperLabel(paper)}</span>
            </>
          ),
        },
        {
          key: "pide",
          header: "Competencia y capacidad",
          cell: ({ competence, capacity }) => [competence, capacity].filter(Boolean).join(": ") || "–",
        },
        {
          key: "aqui",
          header: "Aciertos aquí",
          align: "right",
          cell: ({ share, answered }) => `${percent(share)} (n = ${figure(answered)})`,
        },
        {
          key: "region",
          header: "En la región",
          align: "right",
          cell: ({ regionShare, regionAnswered }) => `${percent(regionShare)}${ofHowMany(regionAnswered)}`,
        },
      ]}
    />
  </div>
);

/** What the plan of the year before meant to reach and did not. */
export const UnmetTable = ({ unmet }: { unmet: DiagnosisUnmet[] }) => (
  <div>
    <h3 className="mb-1">Metas del año anterior que no se alcanzaron</h3>
    <DataTable
      caption="Según lo último que se midió."
      rows={unmet}
      rowKey={({ planId, name, target }) => `${planId}-${name}-${target}`}
      columns={[
        {
          key: "meta",
          header: "Meta",
          rowHeader: true,
          cell: ({ planId, name, schoolYear }) => (
            <>
              {name}
              <span className="block text-sm font-normal">
                <Anchor href={planHref(planId)}>Plan {schoolYear}</Anchor>
              </span>
            </>
          ),
        },
        {
          key: "esperaba",
          header: "Se esperaba",
          align: "right",
          cell: ({ target, unit }) => `${figure(target)} ${unit}`,
        },
        {
          key: "midio",
          header: "Se midió",
          align: "right",
          cell: ({ measured, unit, date }) =>
            measured === null
              ? "Sin medición"
              : `${figure(measured)} ${unit}${date ? `, ${shortDay(date)}` : ""}`,
        },
      ]}
    />
  </div>
);

/** The schools that somebody visited in each round. */
export const VisitedTable = ({ visits }: { visits: DiagnosisVisits[] }) => (
  <div>
    <h3 className="mb-1">Colegios visitados en cada momento</h3>
    <DataTable
      caption="Visitas entre pares, pasantías y acompañamientos registrados cuando se trajeron los datos."
      rows={visits}
      rowKey={({ year, number }) => `${year}-${number}`}
      columns={[
        {
          key: "momento",
          header: "Momento",
          rowHeader: true,
          cell: ({ year, number }) => `${roundLabel(number)}, ${year}`,
        },
        {
          key: "visitados",
          header: "Colegios visitados",
          align: "right",
          cell: ({ visited, schools }) => `${figure(visited)} de ${figure(schools)}`,
        },
        { key: "termina", header: "Terminaba", cell: ({ endsOn }) => shortDay(endsOn) },
      ]}
    />
  </div>
);

/** What was agreed and was not settled when the data were brought. */
export const OpenAgreementTable = ({ agreements }: { agreements: DiagnosisAgreement[] }) => (
  <div>
    <h3 className="mb-1">Acuerdos abiertos</h3>
    <DataTable
      caption="Los que tomaron las reuniones del lugar o los que este responde, por su fecha. Ábralos para ver cómo están hoy."
      rows={agreements}
      rowKey={({ agreementId }) => agreementId}
      columns={[
        {
          key: "acuerdo",
          header: "Acuerdo",
          rowHeader: true,
          cell: ({ agreementId, text }) => <Anchor href={agreementHref(agreementId)}>{text}</Anchor>,
        },
        {
          key: "reunion",
          header: "Se tomó en",
          cell: ({ number, meeting, date }) => `Acuerdo ${number}, ${meeting}, ${shortDay(date)}`,
        },
        { key: "vence", header: "Vence", cell: ({ dueOn }) => shortDay(dueOn) },
      ]}
    />
  </div>
);
