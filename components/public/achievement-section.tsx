import { Section } from "@/components/ui/section";
import type { Achievement, PublicTable } from "@/lib/releases/schema";
import { AchievementDetails } from "./achievement-details";
import type { PublicLinks } from "./links";
import { Figure } from "./public-figure";
import { TablePicture } from "./table-picture";

type AchievementSectionProps = {
  title: string;
  id: string;
  achievements: Achievement[];
  /** Those that it draws. */
  tables: PublicTable[];
  links: PublicLinks;
};

const SPAN = ["", "", "sm:col-span-2"];
/** Alone, each figure has its bar: there is room, and the way to the whole is what the section tells. */
const columns = (alone: boolean) => (alone ? "" : "sm:grid-cols-2 lg:grid-cols-3");

/** Achievements that are read together: each with its figures and how they are worked out; then what it draws. */
export function AchievementSection({ title, id, achievements, tables, links }: AchievementSectionProps) {
  const alone = achievements.length === 1;
  return (
    <Section title={title} id={id}>
      <div className={`grid gap-x-12 gap-y-8 pt-2 ${columns(alone)}`}>
        {achievements.map((achievement) => (
          <div key={achievement.key} className={`min-w-0 ${alone ? "" : SPAN[achievement.figures.length]}`}>
            {!alone && <h3 className="mb-2">{achievement.title}</h3>}
            {achievement.figures.length > 0 && (
              <div
                className={`mb-3 grid gap-x-12 gap-y-7 ${achievement.figures.length > 1 ? "sm:grid-cols-2" : ""}`}
              >
                {achievement.figures.map((figure) => (
                  <Figure key={figure.label} {...{ figure, asOf: achievement.asOf }} bar={alone} />
                ))}
              </div>
            )}
            <AchievementDetails achievement={achievement} />
          </div>
        ))}
      </div>
      {tables.length > 0 && (
        <div className="mt-8 space-y-8">
          {tables.map((table) => (
            <TablePicture key={table.key} {...{ table, links }} />
          ))}
        </div>
      )}
    </Section>
  );
}
