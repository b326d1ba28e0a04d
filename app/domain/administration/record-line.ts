import type { FactDifference } from "./fact-differences.ts";
import type { RegisterEffect } from "./register-effect.ts";
import type { RecordFace } from "./register-fact.ts";

/** A record in a list of its register. */
export type RecordLine = RecordFace & { key: string };

/** What a change would do, before it is made. */
export type ChangePreview = { differences: FactDifference[]; effects: readonly RegisterEffect[] };

/** One change in a record's history; `by` is the display name of who made it, null when the account is gone. */
export type HistoryLine = {
  version: number;
  differences: FactDifference[];
  validFrom: string | null;
  reason: string;
  by: string | null;
  at: string;
};
