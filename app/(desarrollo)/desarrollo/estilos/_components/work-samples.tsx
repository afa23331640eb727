import { CalendarCheck, ClipboardCheck, FileUp, Gavel, Handshake, Megaphone, UserRound } from "lucide";
import { DueRow } from "@/components/charts/due-row";
import { Button } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FileList, FileRow } from "@/components/ui/file-row";
import { InboxList, InboxRow } from "@/components/ui/inbox-row";
import { PageNav } from "@/components/ui/page-nav";
import { Person } from "@/components/ui/person";
import { Row, RowList } from "@/components/ui/row-list";
import { ScheduleList, ScheduleRow } from "@/components/ui/schedule-row";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Timeline } from "@/components/ui/timeline";
import { YearSample } from "./year-sample";

export function WorkSamples() {
  return (
    <Columns
      main={
        <>
          <Section title="Vencidos" id="pendientes" aside="2 pendientes">
            <InboxList>
              <InboxRow
                icon={FileUp}
                title="Subir el acta firmada de la asamblea de octubre"
                href="#acta"
                origin="REI 05-03 · Asamblea del jueves 29 de octubre. Falta la firma de 2 de 14 directivos."
                kind="late"
                status="5 días de retraso"
                date="miércoles 18 de noviembre"
                dateTime="2026-11-18"
              />
              <InboxRow
                icon={Handshake}
                title="Informar sobre el acuerdo 4: cronograma de pasantías"
                href="#acuerdo-4"
                origin="Directorio UGEL 05 del viernes 30 de octubre. Usted es responsable."
                kind="late"
                status="3 días de retraso"
                date="viernes 20 de noviembre"
                dateTime="2026-11-20"
              />
            </InboxList>
          </Section>
          <Section title="Esta semana" aside="2 pendientes">
            <InboxList>
              <InboxRow
                icon={CalendarCheck}
                title="Confirmar su asistencia al directorio de noviembre"
                href="#directorio"
                origin="UGEL 05 · jueves 26, de 9:00 a 11:00. Si no puede ir, diga quién la reemplaza."
                kind="due"
                status="Vence mañana"
                date="martes 24 de noviembre"
                dateTime="2026-11-24"
                action={<Button wide={false}>Confirmar asistencia</Button>}
              />
              <InboxRow
                icon={ClipboardCheck}
                title="Completar la evaluación de cierre en 5 colegios"
                href="#cierre"
                origin="9 de 14 colegios ya cargaron Lectura y Matemática."
                kind="later"
                status="En 14 días"
                date="lunes 7 de diciembre"
                dateTime="2026-12-07"
              />
            </InboxList>
          </Section>
          <YearSample />
          <Section
            title="Acuerdos abiertos"
            id="acuerdos"
            aside={
              <>
                3 de 9 · <a href="#cumplidos">Ver los cumplidos</a>
              </>
            }
          >
            <p className="mb-2 text-sm text-muted">
              El hilo empieza el día del acuerdo; la marca es su vencimiento. Escala: 90 días.
            </p>
            <RowList>
              <DueRow
                title="Acuerdo 4"
                href="#acuerdo-4"
                text="Cronograma de pasantías de diciembre"
                detail="Directorio del 30 de octubre · Maritza Huamán"
                elapsed={24}
                due={21}
                kind="late"
                status="3 días de retraso"
                age="hace 24 días"
              />
              <DueRow
                title="Acuerdo 6"
                href="#acuerdo-6"
                text="Cada colegio nombra una persona enlace de convivencia"
                detail="Asamblea del 29 de octubre · 14 directivos"
                elapsed={25}
                due={36}
                kind="due"
                status="Vence en 11 días"
                age="hace 25 días"
              />
              <DueRow
                title="Acuerdo 2"
                href="#acuerdo-2"
                text="Abrir el núcleo pedagógico los sábados"
                detail="Directorio del 25 de setiembre · Rubén Soto"
                elapsed={59}
                due={80}
                kind="later"
                status="Vence en 21 días"
                age="hace 59 días"
              />
            </RowList>
          </Section>
          <Section title="Agenda" aside="8 puntos · 120 minutos">
            <ScheduleList>
              <ScheduleRow
                time="9:10"
                title="2. Acuerdos de octubre"
                why={
                  <>
                    6 de 9 cumplidos, 3 abiertos y 1 de ellos vencido. <a href="#acuerdos">Ver los 3</a>
                  </>
                }
                facts={[
                  { icon: UserRound, label: "Víctor Cáceres, AGEBRE" },
                  { icon: Megaphone, label: "Informar" },
                ]}
                length="15 min"
              />
              <ScheduleRow
                time="9:25"
                title="3. Evaluación de cierre: faltan 61 de 212 colegios"
                why="4 de 17 redes no han empezado a cargar."
                facts={[
                  { icon: UserRound, label: "Rosa Tello, especialista" },
                  { icon: Gavel, label: "Decidir: plazo final y apoyo en sala" },
                ]}
                length="20 min"
              />
            </ScheduleList>
          </Section>
        </>
      }
      aside={
        <>
          <PageNav
            items={[
              { href: "#pendientes", label: "Vencidos", detail: "2" },
              { href: "#anio", label: "El año de la red", detail: "18" },
              { href: "#niveles", label: "Niveles de logro" },
              { href: "#formulario", label: "Nuevo acuerdo" },
            ]}
          />
          <Section title="Cargos" aside="1 vacante">
            <DataList
              items={[
                {
                  label: "Coordinadora",
                  value: "Maritza Huamán Ccori",
                  detail: (
                    <>
                      Desde el 16 de marzo de 2026. <a href="#rd">RD 0412</a>
                    </>
                  ),
                },
                {
                  label: "Secretaría",
                  value: <Status kind="late">Vacante</Status>,
                  detail: "Desde el 30 de octubre. Resuelve UGEL 05, AGEBRE.",
                },
                {
                  label: "Especialista local",
                  value: "Julio Paredes Inga",
                  detail: "Desde el 2 de marzo de 2026",
                },
              ]}
            />
          </Section>
          <Section title="Convocados" aside="26 personas">
            <DataList
              layout="figure"
              items={[
                { label: "Dirección y jefaturas de línea", value: 3 },
                { label: "Especialistas", value: 6 },
                { label: "Coordinaciones de REI (16 EB, 1 ETP)", value: 17 },
              ]}
            />
          </Section>
          <Section title="Fuera de la sala" aside="3 de 26">
            <RowList>
              <Row title="Carmen Loayza" detail="REI 05-02" end={<Button wide={false}>Llegó</Button>} />
              <Row title="Óscar Mendívil" detail="REI 05-10" end={<Button wide={false}>Llegó</Button>} />
              <Row title="Teresa Apaza" detail="REI 05-13" end={<Status kind="later">Justificó</Status>} />
            </RowList>
          </Section>
          <Section title="Lo último" aside={<a href="#historial">Historial</a>}>
            <Timeline
              events={[
                {
                  id: "a",
                  when: "lunes 23 de noviembre",
                  dateTime: "2026-11-23",
                  what: "2 pendientes vencidos",
                  now: true,
                },
                {
                  id: "b",
                  when: "martes 17 de noviembre",
                  dateTime: "2026-11-17",
                  what: "Visita entre pares en IE 9906 Nueva Aurora",
                  detail: "Elena Saravia",
                },
                {
                  id: "c",
                  when: "jueves 29 de octubre",
                  dateTime: "2026-10-29",
                  what: (
                    <>
                      Asamblea con 13 de 14 directivos; <a href="#acta">acta sin firmar</a>
                    </>
                  ),
                },
              ]}
            />
          </Section>
          <Section title="Quiénes acompañan">
            <Person name="Gladys Yupanqui Sosa" detail="Especialista regional" href="#gladys" />
            <Person name="Julio Paredes Inga" detail="Especialista local, UGEL 05" hue={5} href="#julio" />
            <Person name="Elena Saravia Rojas" detail="Monitora par, UGEL 01" hue={1} />
          </Section>
          <Section title="Para leer antes">
            <FileList>
              <FileRow name="Acta de octubre" kind="PDF" size="240 KB" href="#acta" />
              <FileRow
                name="Colegios que faltan cargar"
                kind="Excel"
                size="18 KB"
                href="#lista"
                detail="61 colegios, al 23 de noviembre"
              />
            </FileList>
          </Section>
          <Section title="Visitas" aside="0 programadas">
            <EmptyState
              title="Nadie tiene visita esta semana"
              action={<a href="#visitas">Programar una visita</a>}
            >
              La última fue el 17 de noviembre.
            </EmptyState>
          </Section>
        </>
      }
    />
  );
}
