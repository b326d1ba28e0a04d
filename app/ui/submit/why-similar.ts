import type { SimilarNeed } from "#app/domain/needs/similar/similar-need.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";

/** Why two needs are taken for one matter: the concepts that both speak of, and how far apart they lie. */
export function whySimilar(t: Translate, lang: Lang, { because, metres }: SimilarNeed): string {
  const { concepts, words } = because;
  const names = concepts.length > 0 ? concepts.map((name) => name[lang]) : words;
  const where = metres === undefined ? [] : [t("similar.away", { metres })];
  return [...names, ...where].join(t("similar.and"));
}
