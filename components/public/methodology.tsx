import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { shortDay } from "@/lib/dates/dates";
import type { Achievement, ReleaseSnapshot } from "@/lib/releases/schema";
import { type PublicLinks, SITE_LINKS } from "./links";
import { Paragraphs } from "./paragraphs";

const Narrow = ({ children }: { children: string }) => <span className="block max-w-140">{children}</span>;

const said = ({ key, title, how, source, asOf, declared }: Achievement) => ({
  ...{ key, label: title, value: <Narrow>{how}</Narrow> },
  detail: `${declared ? "Lo declara la región. " : ""}Fuente: ${source}. Al ${shortDay(asOf)}.`,
});

const isAddress = (url: string) => /^https?:\/\//.test(url);
const onDay = (date: string) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? shortDay(date) : date);

type MethodologyProps = { snapshot: ReleaseSnapshot | null; number: number | null; links?: PublicLinks };

/** How what is published is worked out, where it comes from, and what is never told. */
export function Methodology({ snapshot, number, links = SITE_LINKS }: MethodologyProps) {
  const release = snapshot?.release;
  return (
    <>
      <PageHeader
        title="Cómo se calcula"
        lead={
          release
            ? `La metodología del resumen ${number ?? "que se prepara"}, con los registros al ${shortDay(release.cutoffOn)}.`
            : "De dónde sale lo que se publica y qué no se publica nunca."
        }
      />
      {release ? (
        <>
          <Section title="Metodología">
            <Paragraphs text={release.words.methodology} />
          </Section>
          <Section title="Cada logro" aside={`${release.achievements.length} de 9`}>
            <DataList layout="row" items={release.achievements.map(said)} />
          </Section>
        </>
      ) : (
        <EmptyState title="El resumen vigente no trae su metodología">
          Aparecerá aquí cuando la dirección regional publique el siguiente.
        </EmptyState>
      )}
      <Section title="Qué no se publica">
        <div className="max-w-140 space-y-3">
          <p>
            Nombres, documentos ni datos de una persona. Tampoco los resultados de un colegio, de un docente
            ni de un estudiante, ni rankings de ningún tipo.
          </p>
          <p>
            Los grupos de menos de 10 estudiantes aparecen como «Oculto». También se ocultan otras cifras de
            la misma tabla cuando, restándolas del total, se podría hallar un grupo así.
          </p>
          <p>
            Un resumen publicado no se cambia. Si hay un error, se publica otro que dice qué cambió y por qué,
            y ambos se conservan.
          </p>
        </div>
      </Section>
      {release && release.tables.length > 0 && (
        <Section title="Qué es cada fila" aside={`${release.tables.length} tablas`}>
          <DataList
            layout="row"
            items={release.tables.map(({ title, note, source }) => ({
              ...{ label: title, value: <Narrow>{note}</Narrow>, detail: `Fuente: ${source}.` },
            }))}
          />
        </Section>
      )}
      {release && release.words.sources.length > 0 && (
        <Section title="Fuentes">
          <RowList label="Fuentes">
            {release.words.sources.map(({ name, url, date }) => (
              <Row
                key={`${name} ${url} ${date}`}
                title={isAddress(url) ? <Anchor href={url}>{name}</Anchor> : name}
                detail={[isAddress(url) ? "" : url, date && `Al ${onDay(date)}`].filter(Boolean).join(". ")}
              />
            ))}
          </RowList>
        </Section>
      )}
      <p className="mt-9">
        <Anchor href={links.summary}>Volver al resumen</Anchor>
      </p>
    </>
  );
}
