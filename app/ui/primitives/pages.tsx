import { useT } from "#app/ui/page-context.tsx";

/** Newer and older: a list that goes on. */
export function Pages({ href, page, more }: { href: string; page: number; more: boolean }) {
  const t = useT();
  if (page === 1 && !more) return null;
  return (
    <nav className="acts" aria-label={t("shell.pages.label")}>
      {page > 1 && (
        <a className="btn plain" href={`${href}?page=${page - 1}`} rel="prev">
          {t("shell.pages.newer")}
        </a>
      )}
      {more && (
        <a className="btn plain" href={`${href}?page=${page + 1}`} rel="next">
          {t("shell.pages.older")}
        </a>
      )}
    </nav>
  );
}
