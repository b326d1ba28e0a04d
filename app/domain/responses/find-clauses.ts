import { fromChinese } from "../policies/article-number.ts";

/** A plan as answers name it: its titles in full and without their years, and for the plan asked about its short name. */
export type PlanNames = { id: string; names: readonly string[] };
export type FoundClause = { planId: string; number: number; from: number; until: number };

const numbers = "[〇零一二三四五六七八九十百千\\d]{1,9}";
const clauses = `(?:[、，,和及与 ]*第${numbers}条)+`;
const oneClause = new RegExp(`第(${numbers})条`, "g");
const shortName = "总体规划";
const signs = /[.*+?^${}()|[\]\\]/g;

/** What plans are called in answers. `ownId` is the plan that a need is about: there 总体规划 alone says enough. */
export const namesOf = (plan: { id: string; title: string; titleEn: string }, ownId?: string): PlanNames => ({
  id: plan.id,
  names: [
    ...new Set([plan.title, plan.titleEn, ...[plan.title, plan.titleEn].map(withoutYears)]),
    ...(plan.id === ownId && plan.title.includes(shortName) ? [shortName] : []),
  ],
});

const withoutYears = (title: string) => title.replace(/\s*[（(][^（）()]*[）)]$/, "");

/** Every clause that a text names by its plan and number, the longest names first; none is found twice. */
export function findClauses(text: string, plans: readonly PlanNames[]): FoundClause[] {
  const named = plans
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .sort((a, b) => b.name.length - a.name.length);
  const found: FoundClause[] = [];
  for (const { id, name } of named)
    for (const each of inPlan(text, id, name))
      if (found.every(({ from, until }) => each.until <= from || until <= each.from)) found.push(each);
  return found.sort((a, b) => a.from - b.from);
}

function inPlan(text: string, planId: string, name: string): FoundClause[] {
  const title = name.replace(signs, "\\$&");
  // Within a longer title the short name is another plan's.
  const alone = name === shortName ? "(?<!\\p{Script=Han})" : "";
  const whole = new RegExp(`${alone}《?${title}》?(?:[，, ]*)(${clauses})`, "gu");
  return [...text.matchAll(whole)].flatMap((match) => {
    const listed = match[1] ?? "";
    const start = match.index + match[0].length - listed.length;
    return [...listed.matchAll(oneClause)].flatMap(([words, given = ""], at) => {
      const number = fromChinese(given);
      const here = start + listed.indexOf(words);
      const from = at === 0 ? match.index : here;
      return number ? [{ planId, number, from, until: here + words.length }] : [];
    });
  });
}

/** 第42条 and 第四十二条 are one clause; a number in other words has none. */
export function clauseNumber(number: string): number | undefined {
  const [, given] = /第(.+?)条/.exec(number) ?? [];
  return fromChinese(given ?? number.trim());
}
