import { useT } from "#app/ui/page-context.tsx";

type Props = { at: string; page: number; more: boolean; sheet: string | undefined };

/** Earlier and later ones on the same map or sheet. */
export function PlacePages({ at, page, more, sheet }: Props) {
  const t = useT();
  if (page === 1 && !more) return null;
  const to = (one: number) => `${at}?${new URLSearchParams({ ...(sheet && { sheet }), page: String(one) })}`;
  return (
    <nav className="acts" aria-label={t("shell.pages.label")}>
      {page > 1 && (
        <a className="btn plain" href={to(page - 1)} rel="prev">
          {t("shell.pages.newer")}
        </a>
      )}
      {more && (
        <a className="btn plain" href={to(page + 1)} rel="next">
          {t("shell.pages.older")}
        </a>
      )}
    </nav>
  );
}
