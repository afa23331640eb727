import { ChevronLeft, ChevronRight } from "lucide";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { pageNumbers } from "./page-numbers";

type PaginationProps = {
  page: number;
  size: number;
  total: number;
  href: (page: number) => string;
  /** What is counted, in plural: «colegios». */
  noun?: string;
};

const CELL = "flex min-h-11 min-w-11 items-center justify-center gap-1 px-2";
const figure = new Intl.NumberFormat("es-PE");

/** Links only; nothing when everything fits. Phones keep the ends and say the rest in words. */
export function Pagination({ page, size, total, href, noun = "" }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1 && page === 1) return null;
  const [first, last] = [(page - 1) * size + 1, Math.min(page * size, total)].map((n) => figure.format(n));
  return (
    <nav
      aria-label="Páginas"
      className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden"
    >
      <p className="text-sm text-muted">
        {page > pages
          ? `Página ${figure.format(page)}: no hay más`
          : `${first} a ${last} de ${figure.format(total)} ${noun}`}
      </p>
      <ul className="-mx-2 flex flex-wrap items-center max-sm:w-[calc(100%+1rem)] max-sm:justify-between">
        {page > 1 && (
          <li>
            <Anchor href={href(Math.min(page - 1, pages))} rel="prev" className={CELL}>
              <Icon of={ChevronLeft} />
              Anterior
            </Anchor>
          </li>
        )}
        {page <= pages && (
          <li className="px-2 text-sm text-muted sm:hidden">
            Página {page} de {pages}
          </li>
        )}
        {pageNumbers(page, pages).map((slot) => (
          <li key={slot} className="max-sm:hidden">
            {typeof slot === "string" ? (
              <span className={`${CELL} text-muted`}>…</span>
            ) : (
              <Anchor
                href={href(slot)}
                aria-label={`Página ${slot}`}
                aria-current={slot === page ? "page" : undefined}
                className={`${CELL} ${slot === page ? "here text-base-content no-underline" : ""}`}
              >
                {figure.format(slot)}
              </Anchor>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <Anchor href={href(page + 1)} rel="next" className={CELL}>
              Siguiente
              <Icon of={ChevronRight} />
            </Anchor>
          </li>
        )}
      </ul>
    </nav>
  );
}
