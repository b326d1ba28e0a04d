import type { Deps } from "#app/platform/deps.ts";
import type { TemplateUse } from "../administration/template.ts";
import { templatesFor } from "../administration/template-register.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { NeedForMove } from "../needs/need-for-move.ts";
import { filledWords } from "../text/kept-words.ts";
import type { Lang } from "../text/language.ts";

type Typed = Record<string, string[]>;
type Asked = { use: TemplateUse; need: NeedForMove; lang: Lang };

/** What an officer may begin an act from: keys and names, in the language of who writes. */
export async function templateChoices({ db }: Pick<Deps, "db">, { use, lang }: Omit<Asked, "need">) {
  const templates = await templatesFor(db.read, use);
  return templates.map(({ key, title }) => ({ key, name: title[lang] }));
}

/** What was typed with the words of the template that `template` names put at the end of a field; undefined when none was asked for. */
export async function typedWithTemplate(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  { use, need, lang }: Asked,
  { template, ...typed }: Typed,
  field: string,
): Promise<Typed | undefined> {
  const key = template?.[0];
  if (key === undefined) return undefined;
  const found = (await templatesFor(db.read, use)).find((each) => each.key === key);
  if (!found) return typed;
  const today = civilDateOf(clock.now(), zone);
  const { number, title, placeLabel: place, dueOn } = need;
  const words = filledWords(found.text[lang], { number, title, place, due: dueOn ?? today, today });
  const before = typed[field]?.[0]?.trim() ?? "";
  return { ...typed, [field]: [before === "" ? words : `${before}\n\n${words}`] };
}
