import { shortDay } from "@/lib/dates/dates";
import { SITE } from "../rules";
import { type Folder, Paragraphs, SitePage } from "./site-page";

const isAddress = (url: string) => /^https?:\/\//.test(url);
const dayText = (date: string) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? shortDay(date) : date);

/** How what the folder tells was worked out, and where it comes from. */
export function SiteMethodology({ folder }: { folder: Folder }) {
  const { release } = folder.snapshot;
  return (
    <SitePage {...{ folder, page: SITE.methodology }} title="Cómo se calcula">
      {release ? (
        <Paragraphs text={release.words.methodology} />
      ) : (
        <p>Este resumen no trae su metodología: cuenta las redes, los distritos y los cargos de su día.</p>
      )}
      <section>
        <h2>Qué no se publica</h2>
        <p>
          Nombres ni datos de una persona, ni resultados de un colegio, de un docente o de un estudiante. Los
          grupos de menos de 10 estudiantes dicen «Oculto», y también lo que permitiría hallarlos por resta.
        </p>
      </section>
      {release?.achievements.map(({ key, title, how, source, asOf, declared }) => (
        <section key={key}>
          <h2>{title}</h2>
          <p>{how}</p>
          <p className="muted">
            {declared && "Lo declara la región. "}Fuente: {source}. Al {shortDay(asOf)}.
          </p>
        </section>
      ))}
      {release && release.words.sources.length > 0 && (
        <section>
          <h2>Fuentes</h2>
          <ul>
            {release.words.sources.map(({ name, url, date }) => (
              <li key={`${name} ${url} ${date}`}>
                {isAddress(url) ? <a href={url}>{name}</a> : name}
                {date && `, ${dayText(date)}`}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </SitePage>
  );
}
