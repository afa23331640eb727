import { Row } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import type { AchievementKey } from "@/db/release-values";
import { shortDay } from "@/lib/dates/dates";
import { ACHIEVEMENT_TITLES } from "@/lib/releases/achievements/labels";
import { achievementHref, isDeclarable } from "@/lib/releases/declared/labels";
import type { Achievement } from "@/lib/releases/schema";

type AchievementRowProps = { name: AchievementKey; achievement: Achievement | undefined; today: string };

/** One of the nine: what a summary would say of it, or that nobody can say it yet. */
export function AchievementRow({ name, achievement, today }: AchievementRowProps) {
  const common = { title: ACHIEVEMENT_TITLES[name], href: achievementHref(name) };
  if (!achievement)
    return (
      <Row
        {...common}
        status={
          <Status kind="later">
            {isDeclarable(name) ? "Falta declararlo" : "Todavía no hay registros que contar"}
          </Status>
        }
      />
    );
  const { sentence, source, asOf, declared } = achievement;
  return (
    <Row
      {...common}
      detail={
        <>
          <p className="text-base text-base-content">{sentence}</p>
          <p>{`${declared ? `Al ${shortDay(asOf)}` : `Contado hoy, ${shortDay(today)}`}. Fuente: ${source}.`}</p>
        </>
      }
    />
  );
}
