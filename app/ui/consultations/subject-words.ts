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
