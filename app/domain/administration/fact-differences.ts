import type { FactText, RegisterFact } from "./register-fact.ts";

/** One thing that a change makes different; a side that does not say it is left out. */
export type FactDifference = { name: string; of?: string; before?: FactText; after?: FactText };

/** What differs between two versions, in the order of the new one; what only the old one said comes last. */
export function factDifferences(
  before: readonly RegisterFact[],
  after: readonly RegisterFact[],
): FactDifference[] {
  const all = new Map([...after, ...before].map((fact) => [keyOf(fact), fact]));
  return [...all].flatMap(([key, { name, of }]) => {
    const old = before.find((fact) => keyOf(fact) === key);
    const now = after.find((fact) => keyOf(fact) === key);
    if (said(old) === said(now)) return [];
    return [{ name, ...(of ? { of } : {}), ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }];
  });
}

const keyOf = ({ name, of }: RegisterFact) => `${name} ${of ?? ""}`;

function said(fact: FactText | undefined): string {
  if (fact === undefined) return "";
  if ("text" in fact) return JSON.stringify([fact.text]);
  if ("both" in fact) return JSON.stringify([fact.both["zh-CN"], fact.both.en]);
  return JSON.stringify({ word: fact.word, values: fact.values });
}
