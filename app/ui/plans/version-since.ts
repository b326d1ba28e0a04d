import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { VersionLine } from "#app/domain/plans/plan-view.ts";

type Standing = Pick<VersionLine, "state" | "approvedOn" | "inForceOn" | "shownAt">;

/** The day from which a version stands where it stands, as far as it is recorded. */
export function versionSince(
  { state, approvedOn, inForceOn, shownAt }: Standing,
  zone: string,
): string | undefined {
  if (state === "in-force") return inForceOn ?? approvedOn ?? undefined;
  if (state === "approved") return approvedOn ?? undefined;
  return state === "on-notice" && shownAt ? civilDateOf(shownAt, zone) : undefined;
}
