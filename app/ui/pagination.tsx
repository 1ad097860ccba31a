import { useWords } from "./words";

interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
}

export function Pagination({ page, pages, href }: PaginationProps) {
  const words = useWords().ui.pagination;
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={words.label}>
      {page > 1 && (
        <a className="button button-secondary" rel="prev" href={href(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.position(page, pages)}</span>
      {page < pages && (
        <a className="button button-secondary" rel="next" href={href(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
