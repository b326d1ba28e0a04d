import type { PlanHead } from "../plan-draft.ts";
import { isPublicVersion, type VersionState } from "../version-states.ts";
import type { Notes } from "./import-problem.ts";

type Standing = Pick<PlanHead, "tier" | "kind"> & { versions: { number: string; state: VersionState }[] };

/** Whether a head may become a version of the plan that bears its id; says whether a draft of that number would be replaced. */
export function checkStanding(
  head: PlanHead,
  standing: Standing | undefined,
  notes: Notes,
): { replaces: boolean } {
  for (const field of ["tier", "kind"] as const)
    if (standing && standing[field] !== head[field])
      notes.add(null, "plan-differs", { field, value: head[field], known: standing[field] });
  const same = standing?.versions.find(({ number }) => number === head.version);
  if (!same) return { replaces: false };
  if (isPublicVersion(same.state)) notes.add(null, "version-public", { number: head.version });
  else if (same.state === "abandoned") notes.add(null, "version-exists", { number: head.version });
  return { replaces: same.state === "draft" };
}
