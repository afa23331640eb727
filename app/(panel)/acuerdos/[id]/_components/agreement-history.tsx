import { FileList, FileRow } from "@/components/ui/file-row";
import { Timeline } from "@/components/ui/timeline";
import { dayAndTime, dayOf, shortDay } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import { AGREEMENT_ACT_TEXTS } from "@/lib/meetings/agreements/labels";
import type { AgreementUpdate } from "@/lib/meetings/agreements/queries";
import { fileKind } from "@/lib/plans/evidence/labels";

function Told({ note, dueBefore, dueAfter, files }: AgreementUpdate) {
  return (
    <>
      {dueBefore && dueAfter && (
        <p>
          Del {shortDay(dueBefore)} al {shortDay(dueAfter)}.
        </p>
      )}
      {note && <p className="max-w-140 whitespace-pre-line break-words">{note}</p>}
      {files.length > 0 && (
        <FileList label="Evidencias">
          {files.map(({ id, name, contentType, size, fileId }) => (
            <FileRow
              key={id}
              name={name}
              kind={fileKind(contentType)}
              size={fileSize(size)}
              href={`/api/archivos/${fileId}`}
            />
          ))}
        </FileList>
      )}
    </>
  );
}

/** What was done of an agreement, the latest first, down to the day that it was taken. */
export function AgreementHistory({
  history,
  adoptedOn,
  day,
}: {
  history: AgreementUpdate[];
  adoptedOn: string;
  day: string;
}) {
  return (
    <Timeline
      label="Historia del acuerdo"
      events={[
        ...history.map((update) => {
          const at = new Date(update.at);
          return {
            ...{ id: update.id, when: `${dayAndTime(at)}, ${update.by}`, dateTime: at.toISOString() },
            what: (
              <>
                <p className="font-semibold">{AGREEMENT_ACT_TEXTS[update.act].told}</p>
                <Told {...update} />
              </>
            ),
            now: dayOf(at) === day,
          };
        }),
        {
          id: "adopted",
          when: shortDay(adoptedOn),
          dateTime: adoptedOn,
          what: <p className="font-semibold">Se tomó el acuerdo</p>,
        },
      ]}
    />
  );
}
