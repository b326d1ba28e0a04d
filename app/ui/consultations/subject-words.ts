import type { SubjectChoice } from "#app/domain/consultations/consultation-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { Choice } from "#app/ui/primitives/field.tsx";

/** What a contribution can be about, as a form offers it and a list names it. */
export const subjectOptions = (t: Translate, lang: Lang, subjects: readonly SubjectChoice[]): Choice[] =>
  subjects.map(({ value, plan, planEn, name, nameEn }) => ({
    value,
    label: t("consultations.subject", {
      plan: lang === "en" ? planEn : plan,
      part: (lang === "en" ? nameEn : name) || t("consultations.subject-whole"),
    }),
  }));

/** Its words, or those for the consultation as a whole. */
export const subjectWords = (t: Translate, options: readonly Choice[], subject: string) =>
  options.find(({ value }) => value === subject)?.label ?? t("consultations.whole");

/** The same without the plan's name where all of them are of one plan: for tables and charts. */
export function shortSubjects(t: Translate, lang: Lang, subjects: readonly SubjectChoice[]): Choice[] {
  if (new Set(subjects.map(({ plan }) => plan)).size > 1) return subjectOptions(t, lang, subjects);
  return subjects.map(({ value, name, nameEn }) => ({
    ...{ value, label: (lang === "en" ? nameEn : name) || t("consultations.subject-whole") },
  }));
}
