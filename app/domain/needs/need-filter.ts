import { z } from "zod";
import type { Bounds } from "../geo/bounds.ts";
import { boxFrom, isInWorld } from "../geo/box-from.ts";
import { categoryCode, codesMeant, type Taxonomy } from "./need-category.ts";
import { needGroups } from "./need-groups.ts";
import { needKinds } from "./need-terms.ts";

/** Kinds that can be public: a 举报 never is (domain.md 4). */
export const publicKinds = needKinds.filter((kind) => kind !== "report");
export const filterDays = ["7", "30", "90", "365"] as const;

/** Metres around `near` that a reader may choose from, and those that count when they chose none. */
export const filterRadii = ["300", "500", "1000", "3000"] as const;
export const nearMetres = 500;

const near = z
  .string()
  .regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?$/)
  .transform((text): [number, number] => {
    const [lon = 0, lat = 0] = text.split(",").map(Number);
    return [lon, lat];
  })
  .refine(isInWorld);

const bbox = z.string().transform((text, { addIssue }): Bounds => {
  const box = boxFrom(text);
  if (!box) addIssue("no box");
  return box ?? [0, 0, 0, 0];
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
  /** The unit that it lies with. */
  unit: z.string().regex(/^[\w-]{1,40}$/),
  text: z
    .string()
    .transform((text) => text.normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, 40))
    .refine((text) => text !== ""),
  near,
  /** Only with `near`. */
  radius: z.enum(filterRadii),
  /** A part of the map, `west,south,east,north`. */
  bbox,
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
  const { radius, ...filter }: NeedFilter = Object.assign({}, ...names.map(read));
  return radius && filter.near ? { ...filter, radius } : filter;
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
export const metresAround = ({ radius }: NeedFilter): number => (radius ? Number(radius) : nearMetres);

/** The moment from which so many days count, in seconds since 1970: a full hour, so that what was chosen by it serves for a while. */
export const secondsSince = (days: string, now: string): number =>
  Math.floor(Date.parse(now) / hourMillis) * 3600 - Number(days) * 86_400;
const hourMillis = 3_600_000;

export const momentSince = (days: string, now: string): string =>
  new Date(secondsSince(days, now) * 1000).toISOString();
