import { useT } from "#app/ui/page-context.tsx";

type Props = { href: string; channel: string | null; page: number; more: boolean };

/** Earlier and later contributions, still narrowed to the channel. */
export function ContributionPages({ href, channel, page, more }: Props) {
  const t = useT();
  if (page === 1 && !more) return null;
  const to = (one: number) =>
    `${href}?${new URLSearchParams({ ...(channel && { channel }), page: String(one) })}`;
  return (
    <nav className="acts" aria-label={t("shell.pages.label")}>
      {page > 1 && (
        <a className="btn plain" href={to(page - 1)} rel="prev">
          {t("consultations.earlier")}
        </a>
      )}
      {more && (
        <a className="btn plain" href={to(page + 1)} rel="next">
          {t("consultations.later")}
        </a>
      )}
    </nav>
  );
}
