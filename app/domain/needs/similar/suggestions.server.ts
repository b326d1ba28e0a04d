import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { representativePoint } from "../../geo/representative-point.ts";
import { territoryAt } from "../../geo/territory-at.server.ts";
import type { Actor } from "../../people/actor.ts";
import type { Site } from "../../site.ts";
import type { Lang } from "../../text/language.ts";
import { givenPlaceIn } from "../given-place-in.server.ts";
import { mostWords, whereForm } from "../need-form.ts";
import { specialRoutes } from "../special-routes.server.ts";
import type { Whereabouts } from "./areas.ts";
import { earlierNeeds } from "./earlier-needs.server.ts";
import { lexicon } from "./lexicon.server.ts";
import { similarVersion } from "./likeness.ts";
import { similarNeeds } from "./similar-queries.server.ts";
import type { Suggestions } from "./suggestions.ts";
import { toldAtOnce } from "./told-at-once.ts";

type Values = Readonly<Record<string, readonly string[]>>;
type Asking = Deps & { site: Site };
type Writer = { actor: Actor; lang: Lang; staff: boolean };

/**
 * What somebody is told of a half-written form: what the rules say, their own earlier needs about it, and others' nearby. Half a form
 * is no mistake: without a place the whole district is looked at. A 举报 and a private dispute are compared with nothing.
 */
export async function suggestionsFor(deps: Asking, writer: Writer, values: Values): Promise<Suggestions> {
  const typed = (name: string) => (values[name]?.[0] ?? "").slice(0, mostWords);
  const text = { title: typed("title"), words: typed("words"), kind: typed("kind") };
  const { rules } = await lexicon();
  const day = civilDateOf(deps.clock.now(), deps.zone);
  const told = toldAtOnce({ ...text, declined: values.declined ?? [] }, await specialRoutes(), rules, day);
  const refused = typed("noSimilar") === "on";
  const hasWords = text.words.trim().length + text.title.trim().length > 1;
  const base = { typed: hasWords, refused, told, version: similarVersion };
  if (!hasWords || refused || text.kind === "report" || typed("personalDispute") === "on")
    return { ...base, earlier: [], similar: [] };
  const asked = {
    ...text,
    category: typed("category"),
    where: await whereaboutsOf(deps, writer.lang, values),
  };
  const { actor, staff } = writer;
  const earlier = !staff && actor.kind === "person" ? await earlierNeeds(deps, actor.id, asked) : [];
  const except = earlier.map(({ number }) => number);
  return { ...base, earlier, similar: await similarNeeds(deps, { ...asked, except }) };
}

/** Where the form's first step says it is, as far as it is understood. */
async function whereaboutsOf(deps: Asking, lang: Lang, values: Values): Promise<Whereabouts> {
  const nowhere = { at: undefined, territory: undefined };
  const given = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[0]]));
  const where = whereForm.safeParse(given);
  if (!where.success) return nowhere;
  const place = await givenPlaceIn(deps, lang, where.data);
  if (!place.ok || !place.geometry) return nowhere;
  const at = representativePoint(place.geometry);
  return { at, territory: (await territoryAt(deps.db.read, at))?.id };
}
