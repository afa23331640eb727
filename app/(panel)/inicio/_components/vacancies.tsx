import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { Role } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { placeHref } from "@/lib/networks/labels";

type Vacancy = { code: string; name: string; missing: Role[]; total: number };

/** What others have to fill in the places of someone who cannot appoint. */
export function Vacancies({ vacancies }: { vacancies: Vacancy[] }) {
  return (
    <Section title="Espera de otros" aside={vacancies[0]?.total}>
      <RowList label="Cargos vacantes">
        {vacancies.map(({ code, name, missing }) => (
          <Row
            key={code}
            href={placeHref({ kind: "network", code })}
            title={missing.map(roleLabel).join(", ")}
            detail={`REI ${code} ${name}. Vacante: lo cubre la UGEL.`}
          />
        ))}
      </RowList>
    </Section>
  );
}
