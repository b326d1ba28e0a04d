import { z } from "zod";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import { contributorKinds } from "../consultation-terms.ts";
import { passageSteps } from "./passage-steps.ts";

/** What a list of passages can be narrowed by; each stands in the address. */
export const filterFields = [
  ...(["topic", "subject", "unit", "adoption", "step", "kind", "late", "mine", "text", "sort"] as const),
];
export type FilterField = (typeof filterFields)[number];

/** Stands for passages that have none: no topic or unit is called so. */
export const withoutAny = "-";

const chosen = <Value extends string>(values: readonly Value[]) =>
  z
    .enum(values)
    .optional()
    .catch(() => undefined);
const words = (most: number) =>
  z
    .string()
    .max(most)
    .optional()
    .catch(() => undefined)
    .transform((text) => text?.trim() || undefined);
const ticked = z
  .string()
  .optional()
  .transform((text) => text === "1");

/** Nonsense in an address narrows nothing. Late passages are always sorted by their day. */
export const workbenchFilter = z
  .object({
    ...{ topic: words(60), subject: words(170), unit: words(60), text: words(40) },
    ...{ adoption: chosen(opinionAdoptions), step: chosen(passageSteps), kind: chosen(contributorKinds) },
    ...{ late: ticked, mine: ticked, sort: chosen(["order", "due"]) },
  })
  .transform(({ sort, ...rest }) => ({ ...rest, byDue: rest.late || sort === "due" }));
export type WorkbenchFilter = z.output<typeof workbenchFilter>;

/** Where a page of the list ended; something else begins the list. */
export function cursorOf(text: string | null, byDue: boolean): (string | number)[] | undefined {
  const parts = text?.split("~") ?? [];
  const [position, from] = parts.slice(-2).map(Number);
  if (position === undefined || from === undefined) return undefined;
  if (!Number.isSafeInteger(position) || !Number.isSafeInteger(from)) return undefined;
  if (!byDue) return parts.length === 2 ? [position, from] : undefined;
  const day = parts[0] ?? "";
  return parts.length === 3 && /^\d{4}-\d{2}-\d{2}$/.test(day) ? [day, position, from] : undefined;
}
