import { addDays, type CivilDate } from "../../calendar/civil-date.ts";
import type { StoredState } from "../consultation-standing.ts";

/** What is reminded of: that the time to speak runs out, that the promised day comes, that it has passed without a result. */
export const consultationReminders = ["closing", "result-due", "result-overdue"] as const;
export type ConsultationReminder = (typeof consultationReminders)[number];

/** Calendar days before the day that a reminder is given. */
export const reminderDays = { closing: 3, "result-due": 5 } as const;

type Dates = { state: StoredState; closesOn: CivilDate | null; resultOn: CivilDate | null };
const waiting: readonly StoredState[] = ["published", "collated", "studied", "reviewed"];

/** Which reminders stand due on a day, each with the day that it is about: given once for that day. */
export function remindersDue(
  { state, closesOn, resultOn }: Dates,
  today: CivilDate,
): { kind: ConsultationReminder; day: CivilDate }[] {
  if (!closesOn || !resultOn || !waiting.includes(state)) return [];
  if (state === "published" && today <= closesOn)
    return today >= addDays(closesOn, -reminderDays.closing) ? [{ kind: "closing", day: closesOn }] : [];
  if (today > resultOn) return [{ kind: "result-overdue", day: resultOn }];
  return today >= addDays(resultOn, -reminderDays["result-due"])
    ? [{ kind: "result-due", day: resultOn }]
    : [];
}
