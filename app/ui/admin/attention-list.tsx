import { useT } from "#app/ui/page-context.tsx";

type Waiting = { what: string; values: Record<string, string | number>; of?: string; href: string };

/** What waits for an administrator, each with the way to it. */
export function AttentionList({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useT();
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{t("admin.attention.title")}</h2>
      {waiting.length === 0 && <p>{t("admin.attention.none")}</p>}
      <ul className="effects">
        {waiting.map(({ what, values, of, href }) => (
          <li key={href}>
            <a href={href}>{t(`admin.attention.${what}`, { ...values, name: of ? t(of) : "" })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
