import type { Role } from "#app/domain/people/roles.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";

type Named = { name: string; nameEn: string };

export const nameIn = (lang: Lang, { name, nameEn }: Named) => (lang === "en" ? nameEn : name);

type Held = { role: Role; territory: Named | null; unit: Named | null };

/** A role with what it is bound to: "Responsible planner · Liuwan". */
export const roleWords = (t: Translate, lang: Lang, { role, territory, unit }: Held) =>
  [t(`needs.by.${role}`), ...[territory, unit].flatMap((place) => (place ? [nameIn(lang, place)] : []))].join(
    " · ",
  );

export const choicesOf = (lang: Lang, all: readonly (Named & { id: string })[]) =>
  all.map((one) => ({ value: one.id, label: nameIn(lang, one) }));
