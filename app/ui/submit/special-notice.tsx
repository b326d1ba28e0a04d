import type { SpecialRoute } from "#app/domain/needs/special-route.ts";
import { usePage } from "#app/ui/page-context.tsx";

type NoticeProps = {
  route: SpecialRoute;
  /** While somebody is still writing it is said without interrupting. */
  calm?: boolean;
};

/** A matter that belongs elsewhere: who to turn to first, and a way to go on for those whose words only sound like it. */
export function SpecialNotice({ route, calm = false }: NoticeProps) {
  const { t, lang } = usePage();
  const reader = lang === "en" ? "en" : "zh";
  return (
    <section
      className="special-notice"
      data-kind={route.kind}
      {...(!calm && { role: "alert", tabIndex: -1, autoFocus: true })}
    >
      <h2>{t(`submit.special.${route.kind}.title`)}</h2>
      <p>{t(`submit.special.${route.kind}.text`)}</p>
      <ul>
        {route.channels.map(({ name, how, phone }) => (
          <li key={name.zh}>
            {phone && (
              <a className="phone" href={`tel:${phone}`}>
                {phone}
              </a>
            )}
            <span>
              <strong>{name[reader]}</strong>
              <small>{how[reader]}</small>
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {t("clock.basis")}
        {route.basis[reader]}
      </p>
      <button className="btn plain" type="submit" name="declined" value={route.id}>
        {t(`submit.special.${route.kind}.go-on`)}
      </button>
    </section>
  );
}
