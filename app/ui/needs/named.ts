import type { Named } from "#app/domain/needs/need-view.ts";
import type { Lang } from "#app/domain/text/language.ts";

/** A unit's or territory's name in the reader's language. */
export const nameIn = (lang: Lang, { name, nameEn }: Named) => (lang === "en" ? nameEn : name);
