import { lists, placeholders } from "#app/domain/consultations/reports/templates/placeholders.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** Everything that can stand in a template, in the reader's language first; both spellings work. */
export function PlaceholderList() {
  const { t, lang } = usePage();
  const spelt = (en: string, zh: string) => (lang === "en" ? `{${en}} · {${zh}}` : `{${zh}} · {${en}}`);
  const within = (en: string, zh: string, fields: readonly string[]) => {
    const name = lang === "en" ? en : zh;
    return `{#${name}}${fields.map((field) => `{${field}}`).join(" ")}{/${name}}`;
  };
  return (
    <section>
      <h2>{t("reports.placeholders")}</h2>
      <p>{t("reports.placeholders-lead")}</p>
      <ul>
        {Object.entries(placeholders).map(([en, zh]) => (
          <li key={en}>
            <code>{spelt(en, zh)}</code>
          </li>
        ))}
      </ul>
      <h3>{t("reports.lists")}</h3>
      <p>{t("reports.lists-lead")}</p>
      <ul>
        {Object.entries(lists).map(([en, { zh, fields }]) => (
          <li key={en}>
            <code>{within(en, zh, lang === "en" ? Object.keys(fields) : Object.values(fields))}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
