import type { Instant } from "../calendar/instant.ts";
import type { RecordedChange } from "./recorded-change.ts";

type Step<Value> = Pick<RecordedChange<Value>, "key" | "version" | "before" | "changedAt">;

/**
 * The records as they stood at a moment: the present ones, with every later change taken back. What shipped with the
 * portal needs no history of its own that way. A change made at that very moment counts as made.
 */
export function stateAsOf<Value>(
  present: ReadonlyMap<string, Value>,
  changes: readonly Step<Value>[],
  moment: Instant,
): Map<string, Value> {
  const state = new Map(present);
  const later = changes.filter(({ changedAt }) => changedAt > moment);
  for (const { key, before } of later.toSorted((a, b) => b.version - a.version)) {
    if (before === undefined) state.delete(key);
    else state.set(key, before);
  }
  return state;
}
