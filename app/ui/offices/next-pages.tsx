import { useT } from "#app/ui/page-context.tsx";

/** The next and the last page of a list that is filtered. */
export function NextPages(props: { base: string; query: string; page: number; more: boolean }) {
  const t = useT();
  const { base, query, page, more } = props;
  if (page === 1 && !more) return null;
  const to = (number: number) => `${base}?${query}${query && "&"}page=${number}`;
  return (
    <nav className="acts" aria-label={t("offices.pages")}>
      {page > 1 && (
        <a className="btn plain" href={to(page - 1)} rel="prev">
          {t("offices.page-before")}
        </a>
      )}
      {more && (
        <a className="btn plain" href={to(page + 1)} rel="next">
          {t("offices.page-after")}
        </a>
      )}
    </nav>
  );
}
