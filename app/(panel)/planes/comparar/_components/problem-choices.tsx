import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { withSearch } from "@/lib/forms/search-params";
import { COMPARE_HREF, problemKey, problemLabel } from "@/lib/plans/compare/labels";
import type { Comparison } from "@/lib/plans/compare/queries";

type ProblemChoicesProps = Pick<Comparison, "around" | "problems"> & { year: number | undefined };

const counted = (networks: number, activities: number) =>
  `${networks === 1 ? "1 red" : `${networks} redes`}, ${activities === 1 ? "1 actividad" : `${activities} actividades`}`;

/** What may be looked at: the problems of one's own plan first, then all that others work on. */
export function ProblemChoices({ around, problems, year }: ProblemChoicesProps) {
  const href = (problema: string) => withSearch(COMPARE_HREF, { problema, anio: year });
  const keyed = problems.map(({ subject, stage, area, ...counts }) => ({
    ...counts,
    key: problemKey({ subject, stage, area: area ?? "" }),
    isAssessed: area === null,
  }));
  const countsOf = (key: string) => {
    const found = keyed.find((one) => one.key === key);
    return found ? counted(found.networks, found.activities) : "Ninguna otra red";
  };
  const mine = Map.groupBy(around.mine, problemKey);
  const section = (title: string, choices: typeof keyed) =>
    choices.length > 0 && (
      <Section title={title}>
        <RowList label={title}>
          {choices.map(({ key, networks, activities }) => (
            <Row
              key={key}
              href={href(key)}
              title={problemLabel(key, around.areas)}
              detail={counted(networks, activities)}
            />
          ))}
        </RowList>
      </Section>
    );
  if (problems.length === 0)
    return (
      <EmptyState title="Todavía no hay otros planes aprobados este año">
        Cuando se apruebe alguno en la región, aquí se podrá ver qué hace esa red ante cada problema.
      </EmptyState>
    );
  return (
    <>
      {mine.size > 0 && (
        <Section title="Los problemas de mi plan">
          <RowList label="Problemas de mi plan">
            {[...mine].map(([key, own]) => (
              <Row
                key={key}
                href={href(key)}
                title={problemLabel(key, around.areas)}
                aside={countsOf(key)}
                detail={own.map(({ statement }) => statement).join(" / ")}
              />
            ))}
          </RowList>
        </Section>
      )}
      {section(
        "Por lo que se evalúa",
        keyed.filter(({ isAssessed }) => isAssessed),
      )}
      {section(
        "Por ámbito de los objetivos",
        keyed.filter(({ isAssessed }) => !isAssessed),
      )}
    </>
  );
}
