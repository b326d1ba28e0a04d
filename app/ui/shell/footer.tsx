import { usePage } from "#app/ui/page-context.tsx";

/** The footer of a government site: organiser, contact, site and record numbers, "report an error" (domain.md 12). */
export function Footer() {
  const { t, lang, site } = usePage();
  const { organiser, contact, siteCode, icp, police } = site.footer;
  return (
    <footer className="foot">
      <p>
        {t("shell.footer.organiser", { organiser: organiser[lang] })} · {contact[lang]}
      </p>
      <p>{t("shell.footer.numbers", { siteCode, icp, police })}</p>
      <nav aria-label={t("shell.footer.label")}>
        <a href="/help">{t("shell.footer.help")}</a>
        <a href="/policies">{t("shell.footer.policies")}</a>
        <a href="/outreach">{t("shell.footer.outreach")}</a>
        <a href="/surveys">{t("shell.footer.surveys")}</a>
        <a href="/clarifications">{t("shell.footer.clarifications")}</a>
        <a href="/consultations">{t("consultations.title")}</a>
        <a href="/notices">{t("notices.title")}</a>
        <a href="/market-entities">{t("shell.footer.market-entities")}</a>
        <a href="/privacy">{t("shell.footer.privacy")}</a>
        <a href="/follow-up">{t("shell.footer.follow-up")}</a>
        <a href="/help/residents#corrections">{t("shell.footer.corrections")}</a>
      </nav>
    </footer>
  );
}
