import { Anchor } from "@/components/ui/anchor";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";

type PlaceStatsProps = {
  /** The UGEL; the whole region without it. */
  ugel?: string;
  networks: { eb: number; etp: number };
  officesHeld: number;
  schools: number;
  loose: number;
  enrolment: { students: number; teachers: number; sourceDate: string | null };
  /** Only for whoever decides on corrections. */
  corrections?: { pending: number; href: string };
};

const figure = (n: number) => n.toLocaleString("es-PE");

/** What a region or a UGEL holds; each figure opens the records that it was counted from. */
export function PlaceStats({
  ugel,
  networks,
  officesHeld,
  schools,
  loose,
  enrolment,
  corrections,
}: PlaceStatsProps) {
  const link = (path: string, search: Record<string, string>, text: string) => (
    <Anchor href={withSearch(path, { ugel, ...search })}>{text}</Anchor>
  );
  const offices = (networks.eb + networks.etp) * NETWORK_OFFICES.length;
  const padron = enrolment.sourceDate ? `Padrón, al ${shortDay(enrolment.sourceDate)}. ` : "";
  const bySchool = (
    <>
      {padron}
      {link("/colegios", {}, "Ver por colegio")}
    </>
  );
  return (
    <div className="space-y-7">
      <StatRow>
        <Stat
          value={figure(networks.eb)}
          label="redes de educación básica"
          source={link("/redes", { tipo: "eb" }, "Ver las redes EB")}
        />
        <Stat
          value={figure(networks.etp)}
          label="redes de educación técnico-productiva"
          source={link("/redes", { tipo: "etp" }, "Ver las redes ETP")}
        />
        <Stat value={figure(schools)} label="colegios" source={link("/colegios", {}, "Ver los colegios")} />
        <Stat
          value={figure(loose)}
          label="colegios sin red"
          source={link("/colegios", { red: "sin" }, "Ver los que no tienen red")}
        />
      </StatRow>
      <StatRow>
        <Stat value={figure(enrolment.students)} label="estudiantes" source={bySchool} />
        <Stat value={figure(enrolment.teachers)} label="docentes" source={bySchool} />
        <Stat
          value={figure(offices - officesHeld)}
          of={figure(offices)}
          label="cargos de red vacantes"
          source={<>Hoy. {link("/redes", { cargos: "vacantes" }, "Ver las redes con vacantes")}</>}
        />
        {corrections ? (
          <Stat
            value={figure(corrections.pending)}
            label={corrections.pending === 1 ? "corrección por decidir" : "correcciones por decidir"}
            source={<Anchor href={corrections.href}>Ver las correcciones</Anchor>}
          />
        ) : (
          <div />
        )}
      </StatRow>
    </div>
  );
}
