import type { DeskOpinion } from "#app/domain/notices/version-file-view.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

/** Opinions as the office works through them: what each says, about what, whose it is to treat. */
export function DeskOpinionList({ opinions }: { opinions: readonly DeskOpinion[] }) {
  const { t, lang } = usePage();
  return (
    <ul className="plain-list">
      {opinions.map(({ id, position, noticeNumber, label, words, adoption, ...rest }) => (
        <li key={id}>
          <a href={`/office/opinions/${id}`}>
            {/* One piece: the link lays its parts side by side. */}
            <span>
              {t("versions.opinions.named", { number: noticeNumber, position })} ·{" "}
              <InOwnLanguage words={shorten(words, 40)} />
            </span>
          </a>
          <span className="facts">
            {adoption ? (
              <span>{t(`notices.adoption.${adoption}`)}</span>
            ) : (
              <strong>{t("versions.opinions.untreated")}</strong>
            )}
            {rest.stake !== null && <span className="role">{t("versions.opinions.entity")}</span>}
            {rest.isHidden && <span>{t("versions.opinions.hidden")}</span>}
            <span>{label ? <InOwnLanguage words={label} /> : t("notices.opinion.whole")}</span>
            <span>{(lang === "en" ? rest.unitEn : rest.unit) ?? t("versions.opinions.no-unit")}</span>
            <span>{t("versions.opinions.closes", { day: rest.closesOn })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
