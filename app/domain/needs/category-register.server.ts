import { readFile } from "node:fs/promises";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { routingRules } from "#db/schema/routing.ts";
import { keptKind } from "../administration/kept-kind.server.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal, RegisteredKind } from "../administration/registered-kind.server.ts";
import { type Refusal, refuse } from "../decision.ts";
import { type Category, categoryCode, categoryShape, type Taxonomy } from "./need-category.ts";

const seed = z.array(z.object({ code: categoryCode, theme: z.string() }));
const words = z.object({ category: z.record(z.string(), z.string()) });

let known: Promise<Taxonomy> | undefined;

/** The taxonomy that ships: codes and themes from the rules, names from the locales. Read once a process. */
function shippedTaxonomy(): Promise<Taxonomy> {
  known ??= readShipped();
  return known;
}

async function readShipped(): Promise<Taxonomy> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));
  const entries = seed.parse(await read("content/rules/categories.json"));
  const zh = words.parse(await read("content/locales/zh-CN/needs.json")).category;
  const en = words.parse(await read("content/locales/en/needs.json")).category;
  return new Map(
    entries.map(({ code, theme }, at) => [
      code,
      {
        name: { "zh-CN": zh[code] ?? code, en: en[code] ?? code },
        ...{ parent: null, theme, order: (at + 1) * 10, retired: false, mergedInto: null },
      },
    ]),
  );
}

/** Categories of needs by their code. */
export const categoryKind: RegisteredKind<Category> = {
  ...keptKind("category", categoryShape, shippedTaxonomy),
  check: async (reads, proposal) => faultOf(proposal, await categoryKind.readAll(reads)),
  effects: categoryEffects,
};

/** Whether needs may be given a category: it stands in the taxonomy and is not retired. */
export async function isOffered(reads: Reads, code: string): Promise<boolean> {
  const category = await categoryKind.read(reads, code);
  return category !== undefined && !category.retired;
}

/** The first-level category that a code belongs to; null for one of the first level and for an unknown one. */
export const parentOf = async (reads: Reads, code: string): Promise<string | null> =>
  (await categoryKind.read(reads, code))?.parent ?? null;

/** Two levels and no circles: a parent and a merge's aim are other categories that stand; what others hang on stays. */
function faultOf({ key, after }: Proposal<Category>, taxonomy: Taxonomy): Refusal<string> | undefined {
  if (!after) return refuse("record-not-understood");
  const children = [...taxonomy.values()].filter(({ parent, retired }) => parent === key && !retired);
  if (after.parent !== null) {
    const parent = taxonomy.get(after.parent);
    if (!parent || parent.retired || parent.parent !== null || after.parent === key)
      return refuse("category-parent-not-first");
    if (children.length > 0) return refuse("category-has-second-level");
  }
  if (after.retired && children.length > 0) return refuse("category-has-second-level");
  if (after.mergedInto === null) return undefined;
  const aim = taxonomy.get(after.mergedInto);
  if (!after.retired) return refuse("category-merged-is-retired");
  return !aim || aim.retired || after.mergedInto === key ? refuse("category-merge-aim") : undefined;
}

async function categoryEffects(reads: Reads, { key }: Proposal<Category>): Promise<RegisterEffect[]> {
  const carried = eq(needs.category, key);
  const [all] = await reads.select({ rows: count() }).from(needs).where(carried);
  const [open] = await reads.select({ rows: count() }).from(needs).where(and(carried, stillOpen));
  const some = await reads
    .select({ number: needs.number, title: needs.title })
    .from(needs)
    .where(and(carried, stillOpen))
    .limit(3);
  const rules = await reads
    .select({ label: routingRules.label })
    .from(routingRules)
    .where(eq(routingRules.category, key))
    .limit(50);
  return [
    {
      effect: "category-needs",
      count: all?.rows ?? 0,
      values: { open: open?.rows ?? 0 },
      examples: some.map(({ number, title }) => ({
        text: `${number} ${title}`,
        href: `/office/needs/${number}`,
      })),
    },
    {
      effect: "category-routing",
      count: rules.length,
      examples: rules.slice(0, 3).map(({ label }) => ({ text: label })),
    },
  ];
}
