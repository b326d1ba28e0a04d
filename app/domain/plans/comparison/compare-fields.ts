import type { Goal, Indicator, Term, YearValue } from "../plan-draft.ts";
import { pairsOf } from "./merged-order.ts";

/** One field that differs; an indicator's values are told by their year as well. */
export type FieldChange = { field: string; year?: number; before: string | null; after: string | null };
export type PartChange<Part> =
  | { kind: "added"; after: Part }
  | { kind: "removed"; before: Part }
  | { kind: "changed"; before: Part; after: Part; fields: FieldChange[] };

export type Fields = Map<string, Omit<FieldChange, "before" | "after"> & { value: string | null }>;

export const compareIndicators = (before: readonly Indicator[], after: readonly Indicator[]) =>
  compareParts(before, after, ({ code }) => code, indicatorFields);

export const compareGoals = (before: readonly Goal[], after: readonly Goal[]) =>
  compareParts(
    before,
    after,
    ({ code }) => code,
    ({ kind, parent, title, titleEn, anchor }) => plain({ kind, parent, title, titleEn, anchor }),
  );

export const compareTerms = (before: readonly Term[], after: readonly Term[]) =>
  compareParts(
    before,
    after,
    ({ term }) => term,
    ({ meaning, anchor }) => plain({ meaning, anchor }),
  );

/** Parts that were added, removed or changed, with what differs field by field. */
export function compareParts<Part>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
  fieldsOf: (part: Part) => Fields,
): PartChange<Part>[] {
  return pairsOf(before, after, keyOf).flatMap(({ before: was, after: is }): PartChange<Part>[] => {
    if (was && is) {
      const fields = fieldChanges(fieldsOf(was), fieldsOf(is));
      return fields.length > 0 ? [{ kind: "changed", before: was, after: is, fields }] : [];
    }
    if (was) return [{ kind: "removed", before: was }];
    return is ? [{ kind: "added", after: is }] : [];
  });
}

export function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const named = was ?? is;
    if (!named || (was?.value ?? null) === (is?.value ?? null)) return [];
    const { value: _, ...field } = named;
    return [{ ...field, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

export const plain = (values: Record<string, string | null>): Fields =>
  new Map(Object.entries(values).map(([field, value]) => [field, { field, value }]));

function indicatorFields(indicator: Indicator): Fields {
  const { name, nameEn, unit, nature, source, goal, anchor, base, current, targets } = indicator;
  const fields = plain({ name, nameEn, unit, nature, source, goal, anchor });
  const add = (field: string, values: readonly YearValue[]) => {
    for (const { year, value } of values)
      fields.set(`${field} ${year}`, { field, year, value: String(value) });
  };
  add("base", base ? [base] : []);
  add("current", current ? [current] : []);
  add("target", targets);
  return fields;
}
