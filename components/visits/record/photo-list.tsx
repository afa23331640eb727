import { Section } from "@/components/ui/section";
import type { FormContent, VisitContent } from "@/db/visit-values";
import { itemText } from "@/lib/visits/record/labels";

type PhotoListProps = {
  form: FormContent;
  announced: VisitContent["photos"];
  arrived: { id: string; fileId: string }[];
};

/** The photos that arrived, in the order that they were taken, and how many are still on the phone. */
export function PhotoList({ form, announced, arrived }: PhotoListProps) {
  if (announced.length === 0) return null;
  const fileOf = new Map(arrived.map(({ id, fileId }) => [id, fileId]));
  const missing = announced.filter(({ id }) => !fileOf.has(id)).length;
  return (
    <Section title="Fotos">
      {missing > 0 && (
        <p className="mb-4 text-muted">
          {missing === 1 ? "Falta 1 foto" : `Faltan ${missing} fotos`} por llegar del teléfono de quien
          observa.
        </p>
      )}
      <ul className="grid gap-6 sm:grid-cols-2">
        {announced
          .filter(({ id }) => fileOf.has(id))
          .map(({ id, caption, itemKey }, i) => {
            const about = itemText(form, itemKey);
            const src = `/api/archivos/${fileOf.get(id)}`;
            return (
              <li key={id} className="break-inside-avoid">
                <figure>
                  <a href={src} className="block">
                    {/* biome-ignore lint/performance/noImgElement: it is of whoever may read it: no server of pictures may keep it. */}
                    <img
                      src={src}
                      alt={caption || `Foto ${i + 1} de la visita`}
                      loading="lazy"
                      decoding="async"
                      className="h-auto w-full border border-line"
                    />
                  </a>
                  {(caption || about) && (
                    <figcaption className="mt-1.5 break-words">
                      {caption}
                      {about && <span className="block text-sm text-muted">Sobre: {about}</span>}
                    </figcaption>
                  )}
                </figure>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
