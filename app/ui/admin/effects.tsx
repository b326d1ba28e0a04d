import type { RegisterEffect } from "#app/domain/administration/register-effect.ts";
import { useT } from "#app/ui/page-context.tsx";

/** What a change will touch, counted, with a few examples. */
export function Effects({ effects }: { effects: readonly RegisterEffect[] }) {
  const t = useT();
  if (effects.length === 0) return <p>{t("admin.no-effects")}</p>;
  return (
    <ul className="effects">
      {effects.map(({ effect, count, values, examples }) => (
        <li key={effect}>
          {t(`admin.effect.${effect}`, { count, ...values })}
          {examples.length > 0 && (
            <ul aria-label={t("admin.examples")}>
              {examples.map(({ text, href }) => (
                <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
