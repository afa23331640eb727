import { MODALITY_GROUP_LABELS } from "@/lib/networks/labels";
import { FIGURE_LABELS } from "../../achievements/labels";
import { figure, hiddenFigure, isReorganised } from "../../achievements/rules";
import type { PublicFigure, PublicProfile, PublicTable } from "../../schema";
import { assessedIn, enrolledIn, networkRow, ugelRow } from "../participation/rules";
import type { Baseline, Told } from "../tables/rules";
import { districtsOf, type NetworkOn, type UgelOn } from "../territory/rules";

const schoolsFigure = (schools: number) => figure("colegios públicos", schools, null);

const studentsAt = (told: Told, row: string, baseline: Baseline | null): PublicFigure[] =>
  (baseline?.stages ?? []).flatMap((stage) => {
    const label = `${FIGURE_LABELS[stage]} en la línea de base`;
    const day = baseline?.repeatedOf ? { asOf: baseline.repeatedOf } : {};
    const [assessed, enrolled] = [told(row, assessedIn(stage)), told(row, enrolledIn(stage))];
    if (typeof assessed !== "number" || typeof enrolled !== "number")
      return assessed === undefined || assessed === null ? [] : [{ ...hiddenFigure(label), ...day }];
    return enrolled > 0 ? [{ ...figure(label, assessed, enrolled), ...day }] : [];
  });

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

type Around = {
  told: Told;
  baseline: Baseline | null;
  ugels: UgelOn[];
  /** The places that have sent their plan; `null` when nobody has yet. */
  sent: ReadonlySet<string> | null;
};

const planFigure = ({ sent }: Around, label: string, path: string) =>
  sent ? [figure(label, sent.has(path) ? 1 : 0, 1)] : [];

/** What anyone may know of a UGEL: its own figures, its networks, and its rows of the tables. */
export function ugelProfile(
  around: Around,
  { path, code, name, districts }: UgelOn,
  networks: NetworkOn[],
  tables: PublicTable[],
): PublicProfile {
  const { told, baseline, sent } = around;
  const own = networks.filter(({ ugel }) => ugel === code);
  const reorganised = own.filter(isReorganised).length;
  return {
    ...{ code, name, ugel: code },
    districts: districts.map((district) => district.name),
    facts: [
      figure("redes reorganizadas", reorganised, own.length),
      ...(sent
        ? [figure("redes con plan de trabajo", own.filter((one) => sent.has(one.path)).length, own.length)]
        : []),
      ...planFigure(around, "plan de trabajo de la UGEL", path),
      schoolsFigure(own.reduce((sum, network) => sum + network.schools.length, 0)),
      ...studentsAt(told, ugelRow(code), baseline),
    ],
    parts: own.map((network) => ({
      ...{ code: network.code, name: network.name },
      detail: `${MODALITY_GROUP_LABELS[network.modalityGroup]}, ${plural(network.schools.length, "colegio", "colegios")}`,
    })),
    tables: tables
      .map((table) => ({ ...table, rows: table.rows.filter(([ugel]) => ugel === ugelRow(code)) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** What anyone may know of a network: its figures and its schools. */
export function networkProfile(around: Around, network: NetworkOn): PublicProfile {
  const { told, baseline, ugels } = around;
  const { path, code, name, ugel, schools } = network;
  return {
    ...{ code, name, ugel },
    districts: districtsOf(network, ugels),
    facts: [
      figure("resolución o acta de instalación", isReorganised(network) ? 1 : 0, 1),
      ...planFigure(around, "plan anual de trabajo", path),
      schoolsFigure(schools.length),
      ...studentsAt(told, networkRow(code), baseline),
    ],
    parts: schools.map((school) => ({
      ...{ code: school.code, name: school.name },
      detail: [school.levels.join(", "), school.district].filter(Boolean).join(". "),
    })),
    tables: [],
  };
}
