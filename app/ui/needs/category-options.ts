import type { CategoryChoice } from "#app/domain/needs/need-category.ts";
import type { Lang } from "#app/domain/text/language.ts";

/** Categories for a list to choose from, the second level set in under its first. */
export const categoryOptions = (categories: readonly CategoryChoice[], lang: Lang) =>
  categories.map(({ code, name, parent }) => ({
    value: code,
    label: parent === null ? name[lang] : `\u3000${name[lang]}`,
  }));
