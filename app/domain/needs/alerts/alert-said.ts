import type { AlertState } from "./alert-terms.ts";

/** What is said after an act, and of alerts in which state it is still true; that one has ended is said by itself. */
const sayings = {
  followed: ["active"],
  change: ["active", "paused"],
  resume: ["active"],
  pause: ["paused"],
} as const satisfies Record<string, readonly AlertState[]>;
export type AlertSaid = keyof typeof sayings;

/** What the address asks to be said, of alerts that stand like this. */
export function alertSaid({ searchParams }: URL, states: readonly AlertState[]): AlertSaid | undefined {
  const said = searchParams.get("said");
  if (!isSaying(said)) return undefined;
  return sayings[said].some((state) => states.includes(state)) ? said : undefined;
}

const isSaying = (said: string | null): said is AlertSaid => said !== null && Object.hasOwn(sayings, said);
