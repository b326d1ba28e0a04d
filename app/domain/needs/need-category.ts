import { z } from "zod";

/** The code of a category: kept for good, whatever the category comes to be called. */
export const categoryCode = z
  .string("field-needed")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "field-needed")
  .max(40, "field-needed");

/** One entry of the taxonomy (domain.md 11). Two levels; what is retired is offered no more, and nothing is ever deleted. */
export const categoryShape = z.object({
  name: z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) }),
  /** The first-level category it belongs to; null for one of the first level. */
  parent: categoryCode.nullable(),
  /** The theme of action it leads to (domain.md 10). */
  theme: z.string(),
  order: z.number().int(),
  retired: z.boolean(),
  /** Where filters lead instead of a retired one; needs stay where they are. */
  mergedInto: categoryCode.nullable(),
});
export type Category = z.output<typeof categoryShape>;
export type Taxonomy = ReadonlyMap<string, Category>;

/** A category as lists and forms offer it. */
export type CategoryChoice = { code: string; name: Category["name"]; parent: string | null };

/** What is offered: each first-level category in its order, followed by its own second level. */
export function categoryChoices(taxonomy: Taxonomy): CategoryChoice[] {
  const under = (parent: string | null) =>
    [...taxonomy]
      .filter(([, category]) => category.parent === parent && !category.retired)
      .toSorted(([one, a], [other, b]) => a.order - b.order || one.localeCompare(other))
      .map(([code, { name }]) => ({ code, name, parent }));
  return under(null).flatMap((first) => [first, ...under(first.code)]);
}

/**
 * Every code that a filter for a category means: the one it was merged into, that one's second level, and all that were
 * merged into any of them. An unknown code means itself.
 */
export function codesMeant(taxonomy: Taxonomy, code: string): string[] {
  const found = new Set([standing(taxonomy, code)]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [each, { parent, mergedInto }] of taxonomy)
      if ((parent !== null && found.has(parent)) || (mergedInto !== null && found.has(mergedInto)))
        found.add(each);
  }
  return [...found];
}

/** The category that stands for a code now: itself, or what it was merged into. */
function standing(taxonomy: Taxonomy, code: string): string {
  const seen = new Set([code]);
  for (let at = code; ; ) {
    const next = taxonomy.get(at)?.mergedInto;
    if (!next || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}
