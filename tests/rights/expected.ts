import { hiddenSubjects, type Part, parts, type Subject } from "./parts.ts";

/** `sign-in`: sent to the sign-in page, which comes back. `on`: sent on to another page. Else the status. */
export type Outcome = "sign-in" | "on" | 200 | 303 | 403 | 404 | 405 | 409 | 422;
/** Who gets what. Everybody is named exactly once; `checked` proves it. */
export type Expected = Partial<Record<Outcome, readonly Part[]>>;
/** For pages about a need: what a passer-by may see, and what not. */
export type ByNeed = { shown: Expected; hidden: Expected; report?: Expected };

export type Asked = {
  /** Path with parameters filled in, where they are not a need's number. */
  path?: string;
  fields?: Record<string, string>;
  expected: Expected | ByNeed;
};
export type Row = { get: Asked; post?: Asked };

export const everybody = parts;

/** Everybody but these. */
export const but = (...named: Part[]): Part[] => parts.filter((part) => !named.includes(part));

export const isByNeed = (expected: Expected | ByNeed): expected is ByNeed => "shown" in expected;

export function expectedFor(expected: Expected | ByNeed, subject: Subject | undefined): Expected {
  if (!isByNeed(expected)) return expected;
  if (!subject) throw new Error("a page about a need is asked for without one");
  if (subject === "report" && expected.report) return expected.report;
  return hiddenSubjects.includes(subject) ? expected.hidden : expected.shown;
}

/** What a part gets; throws when the table names it twice or not at all. */
export function outcomeFor(expected: Expected, part: Part): string {
  const found = Object.entries(expected).filter(([, named]) => named.includes(part));
  const [only] = found;
  if (found.length !== 1 || !only) throw new Error(`${part} is named ${found.length} times`);
  return only[0];
}
