/**
 * What a consultation is about, as forms name it: `plan`, `plan#clause:c42`, `plan#layer:zone`; and what something may be said
 * about besides: `plan#feature:zone/k7`, on a layer that is asked about.
 */
const ref = /^([^#\s]{1,80})(?:#((?:clause|layer):[^#\s]{1,80}|feature:[^/#\s]{1,60}\/[^#\s]{1,100}))?$/;
const feature = /^feature:([^/]+)\/(.+)$/;

export const isSubjectRef = (text: string) => ref.test(text);

export function subjectParts(text: string): { planId: string; part: string } {
  const [, planId = "", part = ""] = ref.exec(text) ?? [];
  return { planId, part };
}

export const subjectRef = ({ planId, part }: { planId: string; part: string }) =>
  part ? `${planId}#${part}` : planId;

/** The layer and key of a part that is a feature. */
export function featureIn(part: string): { layer: string; key: string } | undefined {
  const [, layer, key] = feature.exec(part) ?? [];
  return layer && key ? { layer, key } : undefined;
}

export const clauseIn = (part: string) =>
  part.startsWith("clause:") ? part.slice("clause:".length) : undefined;
