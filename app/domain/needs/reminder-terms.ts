import type { Instant } from "../calendar/instant.ts";

export const reminderKinds = ["contact-due-soon", "due-soon", "overdue"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

const hour = 3_600_000;

/**
 * When somebody is reminded, in hours around the moment that is due: 4 before the first contact is due, 24 before the
 * answer is due, at the deadline, and 24 after it the coordinating office takes it up [default].
 */
export const reminderHours = { "contact-due-soon": -4, "due-soon": -24, overdue: 0, escalated: 24 } as const;

export type Reminding = ReminderKind | "escalated";

/** The moments `due` of which a reminder of this kind falls at or before `now`, and not longer ago than its own window. */
export function dueWindow(kind: Reminding, now: Instant): { after: Instant; until: Instant } {
  const at = Date.parse(now) - reminderHours[kind] * hour;
  const span =
    kind === "contact-due-soon" || kind === "due-soon" ? -reminderHours[kind] * hour : 30 * 24 * hour;
  return { after: new Date(at - span).toISOString(), until: new Date(at).toISOString() };
}
