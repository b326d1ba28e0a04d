import type { Words } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { Lang } from "#app/domain/text/language.ts";

/** Words in the reader's language; those without an English version as they were written. */
export const said = (lang: Lang, { zh, en }: Words) => (lang === "en" && en !== "" ? en : zh);
