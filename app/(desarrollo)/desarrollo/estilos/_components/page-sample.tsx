import { History, Plus } from "lucide";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";

const TABS = ["Resumen", "Colegios", "Plan", "Evaluaciones", "Reuniones", "Visitas", "Apoyos", "Historial"];

export function PageSample() {
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "#region", label: "Lima Metropolitana" },
          { href: "#ugel", label: "UGEL 05" },
          { label: "REI 05-03" },
        ]}
        tag={<Tag kind="due">Plan en borrador</Tag>}
        title="REI 05-03 Quebrada Alta"
        lead="Red de educación básica. 14 colegios, 8,431 estudiantes, 2 distritos. Página de muestra con datos inventados."
        actions={
          <>
            <ButtonLink href="#registrar" variant="primary" icon={Plus}>
              Registrar actividad
            </ButtonLink>
            <ButtonLink href="#fecha" icon={History}>
              Ver en otra fecha
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label="Secciones de la red"
        tabs={TABS.map((label, index) => ({ href: `#seccion-${index}`, label, current: index === 0 }))}
      />
      <StatRow>
        <Stat
          value={11}
          of={18}
          label="actividades del plan hechas"
          source={
            <>
              Plan aprobado el 24 de abril. <a href="#plan">Ver las 18</a>
            </>
          }
        />
        <Stat
          value={9}
          of={14}
          label="colegios con cierre cargado"
          source={
            <>
              Al 23 de noviembre. <a href="#cierre">Ver los 5 que faltan</a>
            </>
          }
        />
        <Stat
          value={3}
          of={9}
          label="acuerdos abiertos"
          source={
            <>
              1 vencido. <a href="#acuerdos">Ver los 3</a>
            </>
          }
        />
        <Stat
          value={6}
          of={14}
          label="colegios visitados por un par"
          source={
            <>
              Desde marzo. <a href="#visitas">Ver las visitas</a>
            </>
          }
        />
      </StatRow>
    </>
  );
}
