type Photo = { id: string; fileId: string; caption: string; consent: string | null };

/** The photos of a session, with what each shows and how those seen in it agreed. */
export function Photos({ photos }: { photos: Photo[] }) {
  return (
    <ul className="grid gap-6 sm:grid-cols-2">
      {photos.map(({ id, fileId, caption, consent }) => (
        <li key={id} className="break-inside-avoid">
          <figure>
            <a href={`/api/archivos/${fileId}`} className="block">
              {/* biome-ignore lint/performance/noImgElement: it is of whoever may read it: no server of pictures may keep it. */}
              <img
                src={`/api/archivos/${fileId}`}
                alt={caption}
                loading="lazy"
                decoding="async"
                className="h-auto w-full border border-line"
              />
            </a>
            <figcaption className="mt-1.5 break-words">
              {caption}
              <span className="block text-sm text-muted">Consentimiento: {consent}</span>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
