import type { PartStanding } from "#app/domain/plans/review-standing.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { documentName } from "#app/ui/plans/document-words.ts";

/** What a part is called beside what it is; the version's text has no name of its own. */
export function partName(
  t: Translate,
  lang: Lang,
  { part, name, nameEn, purpose }: Pick<PartStanding, "part" | "name" | "nameEn" | "purpose">,
): string {
  if (purpose) return documentName(t, { purpose, title: name });
  return part === "version" ? "" : lang === "en" ? nameEn : name;
}
