import { ChevronLeft, ChevronRight } from "lucide-react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

type PaginationProps = { page: number; size: number; total: number; href: (page: number) => string };

const number = (n: number) => n.toLocaleString("es-PE");
const LINK = "inline-flex min-h-11 items-center gap-1";

/** Which rows these are, of how many, and the pages beside. */
export function Pagination({ page, size, total, href }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1 && page === 1) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav aria-label="Páginas" className="mt-4 flex flex-wrap items-center gap-x-6 print:hidden">
      {page > 1 && (
        <Anchor href={href(Math.min(page - 1, pages))} rel="prev" className={LINK}>
          <Icon of={ChevronLeft} />
          Anteriores
        </Anchor>
      )}
      <p className="text-muted">
        {first <= last
          ? `${number(first)} a ${number(last)} de ${number(total)}`
          : `Página ${number(page)}: no hay más`}
      </p>
      {page < pages && (
        <Anchor href={href(page + 1)} rel="next" className={LINK}>
          Siguientes
          <Icon of={ChevronRight} />
        </Anchor>
      )}
    </nav>
  );
}
