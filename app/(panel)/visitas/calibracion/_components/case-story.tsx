import { Anchor } from "@/components/ui/anchor";

type CaseStoryProps = {
  story: string;
  pictureId: string | null;
  pictureAlt: string | null;
  videoUrl: string | null;
};

/** What happens in a case, told, shown or linked. */
export function CaseStory({ story, pictureId, pictureAlt, videoUrl }: CaseStoryProps) {
  return (
    <>
      <p className="max-w-140 whitespace-pre-line break-words">{story}</p>
      {pictureId && (
        <figure className="mt-4">
          {/* biome-ignore lint/performance/noImgElement: it is of whoever may score it: no server of pictures may keep it. */}
          <img
            src={`/api/archivos/${pictureId}`}
            alt={pictureAlt ?? ""}
            loading="lazy"
            className="h-auto max-w-full border border-line"
          />
        </figure>
      )}
      {videoUrl && (
        <p className="mt-4">
          <Anchor href={videoUrl} rel="noreferrer" className="break-words">
            Ver el video en {new URL(videoUrl).hostname}
          </Anchor>
        </p>
      )}
    </>
  );
}
