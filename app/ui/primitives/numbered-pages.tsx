import { useT } from "#app/ui/page-context.tsx";

type Props = { page: number; pages: number; to(page: number): string };

/** The page before and the page after, and where one is among them. */
export function NumberedPages({ page, pages, to }: Props) {
  const t = useT();
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={t("shell.pages.label")}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {t("shell.pages.previous")}
        </a>
      )}
      <span>{t("shell.pages.of", { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {t("shell.pages.next")}
        </a>
      )}
    </nav>
  );
}
