import type { Translate } from "#app/domain/text/language.ts";

/** How the fields of a draft that must be filled in are called, where a problem with one is told. */
export const draftLabels = (t: Translate) => ({
  title: t("summaries.office.title"),
  asked: t("summaries.asked"),
  evidence: t("summaries.evidence"),
  category: t("summaries.office.category"),
});
