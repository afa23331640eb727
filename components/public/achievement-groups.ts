import type { AchievementKey } from "@/db/release-values";
import type { Achievement, PublicTable } from "@/lib/releases/schema";
import { barsOf, levelsOf, monthsOf, stitchesOf } from "./pictures";

type Group = { key: string; title: (achievements: Achievement[]) => string; of: AchievementKey[] };

const areWhole = (achievements: Achievement[], keys: AchievementKey[]) =>
  keys.every((key) => {
    const figures = achievements.find((achievement) => achievement.key === key)?.figures ?? [];
    return (
      figures.length > 0 && figures.every(({ numerator, denominator }) => numerator === (denominator ?? -1))
    );
  });

const networksOf = (achievement: Achievement | undefined) => {
  const figure = achievement?.figures[0];
  return figure && !figure.hidden ? figure.numerator : null;
};

/** What is told together, as one reads it; the nine keep their order within. */
const GROUPS: Group[] = [
  {
    key: "organizacion",
    title: (achievements) =>
      areWhole(achievements, ["reorganised"])
        ? "Todas las redes se reorganizaron"
        : "Cómo se organizaron las redes",
    of: ["reorganised", "ugel_plans"],
  },
  {
    key: "linea-de-base",
    title: () => "Se sabe desde dónde parte la lectura y la matemática",
    of: ["assessed"],
  },
  {
    key: "fortalezas",
    title: ([achievement]) => {
      const networks = networksOf(achievement);
      return networks === null
        ? "Quién puede enseñar a sus pares"
        : `${networks} redes ya saben quién puede enseñar a sus pares`;
    },
    of: ["strengths"],
  },
  {
    key: "trabajo",
    title: (achievements) =>
      areWhole(achievements, ["network_plans", "allied_strategies", "meetings"])
        ? "Todas trabajan con un plan, con aliados y con reuniones"
        : "Con qué trabajan las redes",
    of: ["network_plans", "allied_strategies", "hubs", "meetings", "alliances"],
  },
];

/** What draws most comes first; a long table, last. */
const DRAWN: ((table: PublicTable) => unknown)[] = [monthsOf, levelsOf, stitchesOf, barsOf];
const rankOf = (table: PublicTable) => {
  const rank = DRAWN.findIndex((pictureOf) => pictureOf(table));
  return rank < 0 ? DRAWN.length + table.rows.length : rank;
};

/** The achievements that a release tells, in sections with a heading that holds for them; each table once. */
export function groupsOf({ achievements, tables }: { achievements: Achievement[]; tables: PublicTable[] }) {
  const ownerOf = (key: string) => achievements.find((achievement) => achievement.tables.includes(key));
  return GROUPS.flatMap(({ key, title, of }) => {
    const told = of.flatMap((each) => achievements.find((achievement) => achievement.key === each) ?? []);
    const drawn = tables.filter((table) => told.some((achievement) => achievement === ownerOf(table.key)));
    return told.length === 0
      ? []
      : [
          {
            ...{ key, title: title(told), achievements: told },
            tables: drawn.toSorted((a, b) => rankOf(a) - rankOf(b)),
          },
        ];
  });
}
