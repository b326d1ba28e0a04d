import { z } from "zod";
import { categoryCode, codesMeant, type Taxonomy } from "./need-category.ts";
import { needGroups } from "./need-groups.ts";
import { needKinds } from "./need-terms.ts";

/** Kinds that can be public: a 举报 never is (domain.md 4). */
export const publicKinds = needKinds.filter((kind) => kind !== "report");
export const filterDays = ["7", "30", "90", "365"] as const;

const near = z
  .string()
  .regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?$/)
  .transform((text): [number, number] => {
    const [lon = 0, lat = 0] = text.split(",").map(Number);
    return [lon, lat];
  });

const shape = {
  days: z.enum(filterDays),
  /** Moved, not asked, within so many days. */
  changed: z.enum(["7"]),
  category: categoryCode,
  state: z.enum(needGroups),
  kind: z.enum(needKinds).refine((kind) => kind !== "report"),
  /** A plan clause, `planId#anchor`. */
  clause: z.string().regex(/^[\w-]{1,60}#[\w-]{1,40}$/),
  territory: z.string().regex(/^[\w-]{1,40}$/),
  text: z
    .string()
    .transform((text) => text.normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, 40))
    .refine((text) => text !== ""),
  near,
} as const;

export type NeedFilter = {
  [Name in keyof typeof shape]?: z.output<(typeof shape)[Name]>;
} & {
  /** Every code that the category means, where it means more than itself. */
  codes?: readonly string[];
};

/** The filter that an address asks for; what it does not understand is left out, so that an old link still opens. */
export function needFilterFrom(query: URLSearchParams): NeedFilter {
  const read = <Name extends keyof typeof shape>(name: Name): NeedFilter => {
    const parsed = shape[name].safeParse(query.get(name) ?? undefined);
    return parsed.success ? { [name]: parsed.data } : {};
  };
  const names = Object.keys(shape) as (keyof typeof shape)[];
  return Object.assign({}, ...names.map(read));
}

/** The filter with all that its category means by now: its second level, and what was merged. One that never was is left out. */
export function withCodes(filter: NeedFilter, taxonomy: Taxonomy): NeedFilter {
  const { category, ...rest } = filter;
  if (!category) return filter;
  if (!taxonomy.has(category)) return rest;
  const codes = codesMeant(taxonomy, category);
  return codes.length > 1 || codes[0] !== category ? { ...filter, codes } : filter;
}

/** The same filter as an address: what is shared between list, map and feed. */
export function queryOf(filter: NeedFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (name !== "codes") query.set(name, String(value));
  return query;
}

/** Metres around `near` that count as there. */
export const nearMetres = 500;
