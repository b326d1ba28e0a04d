import { z } from "zod";
import type { Decision } from "../decision.ts";

/** How one kind of record is edited: what is posted, and what that makes of the version that stands. */
export type RecordForm<Value, Posted> = {
  /** Field errors are keys under `errors.`. */
  shape: z.ZodType<Posted>;
  /** The key of a new record; kinds without it can't be added to. */
  keyOf?(posted: Posted): string;
  /** `undefined` where the posting ends the record. */
  apply(
    before: Value | undefined,
    posted: Posted,
    today: string,
  ): Decision<{ after: Value | undefined }, string>;
  /** The form as it opens. */
  values(value: Value, today: string): Record<string, string | string[]>;
};

/** What every administrator's form carries besides the record: where they are, what they saw, and why they change it. */
export const recordStep = z.object({
  step: z.enum(["edit", "preview", "confirm"]).catch("preview"),
  version: z.coerce.number().int().min(0).catch(0),
  reason: z.string().trim().max(500, "field-too-long").default(""),
});
