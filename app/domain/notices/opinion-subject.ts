/** What an opinion is about: nothing set is the notice as a whole. */
export type OpinionSubject = { anchor: string | null; layer: string | null; featureKey: string | null };

const clause = /^clause:([a-z0-9-]{1,60})$/;
const feature = /^feature:([^/\s]{1,60})\/(\S{1,100})$/;

export const isOpinionSubject = (text: string) => text === "" || clause.test(text) || feature.test(text);

/** As forms and addresses name it: `clause:c42`, `feature:zone/k7`, or nothing for the whole. */
export function subjectOf(text: string): OpinionSubject {
  const anchor = clause.exec(text)?.[1] ?? null;
  const [, layer = null, featureKey = null] = feature.exec(text) ?? [];
  return { anchor, layer, featureKey };
}

/** The same of a part as treatments name it: `c42`, or `zone/k7`. */
export const changedSubject = (part: string) =>
  subjectOf(part.includes("/") ? `feature:${part}` : `clause:${part}`);

export function subjectText({ anchor, layer, featureKey }: OpinionSubject): string {
  if (anchor) return `clause:${anchor}`;
  return layer && featureKey ? `feature:${layer}/${featureKey}` : "";
}
