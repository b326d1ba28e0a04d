/** What a consultation is about, as forms name it: `plan`, `plan#clause:c42`, `plan#layer:zone`. */
const ref = /^([^#\s]{1,80})(?:#((?:clause|layer):[^#\s]{1,80}))?$/;

export const isSubjectRef = (text: string) => ref.test(text);

export function subjectParts(text: string): { planId: string; part: string } {
  const [, planId = "", part = ""] = ref.exec(text) ?? [];
  return { planId, part };
}

export const subjectRef = ({ planId, part }: { planId: string; part: string }) =>
  part ? `${planId}#${part}` : planId;
