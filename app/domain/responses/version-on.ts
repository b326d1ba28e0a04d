import type { CivilDate } from "../calendar/civil-date.ts";

type Version = { ordinal: number; inForceOn: CivilDate | null; shownOn: CivilDate | null };

/** The version that held on a day: the latest in force by then, else the latest that could be read. */
export function versionOn<One extends Version>(versions: readonly One[], day: CivilDate): One | undefined {
  const latest = (chosen: readonly One[]) => chosen.toSorted((a, b) => b.ordinal - a.ordinal)[0];
  return (
    latest(versions.filter(({ inForceOn }) => inForceOn !== null && inForceOn <= day)) ??
    latest(versions.filter(({ shownOn }) => shownOn !== null && shownOn <= day))
  );
}
