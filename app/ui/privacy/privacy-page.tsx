import { consentTexts } from "#app/domain/people/consent-texts.ts";
import { keptFor } from "#app/domain/privacy/personal-share.ts";
import { daysByRule, type RetentionRule } from "#app/domain/privacy/retention-rules.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { KeptForList } from "./kept-for-list.tsx";
import { RetentionTable } from "./retention-table.tsx";

const texts = Object.keys(consentTexts);

/** What is kept of people, why, how long, what they may do about it, and whom to ask. */
export function PrivacyPage({ rules }: { rules: RetentionRule[] }) {
  const { t, lang, site } = usePage();
  const { organiser, contact } = site.footer;
  return (
    <article className="handbook">
      <h1>{t("privacy.title")}</h1>
      <p className="lead">{t("privacy.lead")}</p>
      <h2>{t("privacy.kept.title")}</h2>
      <KeptForList kept={keptFor} days={daysByRule(rules)} />
      <h2>{t("privacy.retention.caption")}</h2>
      <RetentionTable rules={rules} />
      <h2>{t("privacy.rights.title")}</h2>
      <ul>
        {(["see", "correct", "take", "withdraw", "delete", "reads"] as const).map((right) => (
          <li key={right}>{t(`privacy.rights.${right}`)}</li>
        ))}
      </ul>
      <p>
        <a className="btn" href="/account/privacy">
          {t("privacy.desk.title")}
        </a>
      </p>
      <h2>{t("privacy.children-note.title")}</h2>
      <p>{t("privacy.children-note.text")}</p>
      <h2>{t("privacy.texts")}</h2>
      <ul className="records">
        {texts.map((text) => (
          <li key={text}>
            <a href={`/privacy/texts/${text}`}>{t(`privacy.text.${text}`)}</a>
          </li>
        ))}
      </ul>
      <h2>{t("privacy.ask.title")}</h2>
      <p>{t("privacy.ask.text", { organiser: organiser[lang], contact: contact[lang] })}</p>
    </article>
  );
}
