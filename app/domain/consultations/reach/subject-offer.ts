import type { SubjectChoices } from "../consultation-view.ts";

/** What can be chosen to consult on: plans, and of them what is ticked or was found. */
export type SubjectOffer = {
  find: string;
  /** More was found than is shown. */
  more: boolean;
  plans: SubjectChoices[];
};

type Values = Readonly<Record<string, readonly string[]>>;

/** What a sent form looks for and has ticked. */
export const offerAsked = (values: Values) => ({
  find: values.find?.[0] ?? "",
  chosen: values["subjects[]"] ?? [],
});

/** Whether a form was sent to look something up: its button, or Enter after other words were typed. */
export function isFinding(values: Values): boolean {
  const intent = values.intent?.[0];
  const typed = values.find?.[0]?.trim() ?? "";
  return intent === "find" || (intent === "enter" && typed !== (values.found?.[0] ?? ""));
}
