import type { Instant } from "../calendar/instant.ts";

/** A change as it stands in the history; a record that shipped with the portal starts with version 1 and no change. */
export type RecordedChange<Value> = {
  key: string;
  version: number;
  /** Undefined where the record is new. */
  before: Value | undefined;
  /** Undefined where the record has ended. */
  after: Value | undefined;
  validFrom: string | null;
  reason: string;
  changedBy: string;
  changedAt: Instant;
};
