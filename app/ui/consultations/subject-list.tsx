import type { SubjectView } from "#app/domain/consultations/consultation-view.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** What a consultation is about, each a way to read it. */
export function SubjectList({ subjects }: { subjects: readonly SubjectView[] }) {
  const { t, lang } = usePage();
  return (
    <ul className="plain-list">
      {subjects.map(({ ref, planTitle, planTitleEn, name, nameEn, href }) => {
        const plan = lang === "en" ? planTitleEn : planTitle;
        const part = (lang === "en" ? nameEn : name) ?? t("consultations.subject-whole");
        return (
          <li key={ref}>
            <a href={href}>{t("consultations.subject", { plan, part })}</a>
          </li>
        );
      })}
    </ul>
  );
}
