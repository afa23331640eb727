import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { dayAndTime } from "@/lib/dates/dates";
import { amendHref, releaseHref } from "@/lib/releases/drafts/labels";
import type { Exported } from "@/lib/releases/export/queries";
import type { Published } from "@/lib/releases/publishing/queries";
import { FolderOf } from "./folder-of";

/** Where a release stands among those that mend each other. */
const standing = ({ amends, amendedBy }: Published) =>
  [
    ...(amends === null ? [] : [`Corrige el resumen ${amends}.`]),
    ...(amendedBy === null ? [] : [`Tiene una versión corregida, el resumen ${amendedBy}.`]),
  ].join(" ");

type PublishedListProps = { region: string; published: Published[]; exports: Exported[] };

/** What was published, with its address, and what may be done with it. */
export const PublishedList = ({ region, published, exports }: PublishedListProps) =>
  published.length === 0 ? (
    <EmptyState title="Todavía no se publicó ninguno">El primero aparecerá aquí y en la portada.</EmptyState>
  ) : (
    <RowList label="Resúmenes publicados">
      {published.map((release) => {
        const { number, title, publishedAt, amendedBy } = release;
        return (
          <Row
            key={number}
            title={<a href={releaseHref(number)}>{`Resumen ${number}: ${title}`}</a>}
            detail={
              <>
                <p>
                  {publishedAt && `Publicado el ${dayAndTime(publishedAt)}. `}
                  {standing(release)}
                </p>
                <div className="mt-1 flex flex-wrap items-center gap-x-5">
                  {amendedBy === null && (
                    <Anchor href={amendHref(number)} className="inline-flex min-h-11 items-center">
                      Corregir<span className="sr-only"> el resumen {number}</span>
                    </Anchor>
                  )}
                  <FolderOf {...{ region, number }} exported={exports.find((one) => one.number === number)} />
                </div>
              </>
            }
          />
        );
      })}
    </RowList>
  );
