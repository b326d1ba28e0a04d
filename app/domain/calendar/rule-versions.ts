import { z } from "zod";
import { type Decision, refuse } from "../decision.ts";
import { addDays, type CivilDate } from "./civil-date.ts";
import { type DeadlineRule, deadlineRule } from "./deadline-rule.ts";

/** All versions of the rule for one matter, the first in force first. */
export const ruleVersions = z.array(deadlineRule).min(1);

type VersionFault = "rule-overlaps-next" | "rule-leaves-gap";

/**
 * The versions with a new one that begins on its `validFrom`; the one in force until then ends the day before. A planned
 * version that begins on that very day is replaced. Refuses a beginning that has come already, since cases run by the old
 * rule, and validities that overlap or leave days without a rule.
 */
export function withVersion(
  versions: readonly DeadlineRule[],
  version: DeadlineRule,
  today: CivilDate,
): Decision<{ versions: DeadlineRule[] }, "rule-begins-too-early" | VersionFault> {
  if (version.validFrom <= today) return refuse("rule-begins-too-early");
  const others = versions.filter(({ validFrom }) => validFrom !== version.validFrom);
  const dayBefore = addDays(version.validFrom, -1);
  const earlier = others
    .filter(({ validFrom }) => validFrom < version.validFrom)
    .map((each) =>
      (each.validUntil ?? version.validFrom) > dayBefore ? { ...each, validUntil: dayBefore } : each,
    );
  const later = others.filter(({ validFrom }) => validFrom > version.validFrom);
  const all = [...earlier, version, ...later].toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const fault = versionFault(all);
  return fault ? refuse(fault) : { ok: true, versions: all };
}

/** What is wrong with the validities of sorted versions: two at once, or days without any between two. */
function versionFault(versions: readonly DeadlineRule[]): VersionFault | undefined {
  for (const [at, { validUntil }] of versions.entries()) {
    const next = versions[at + 1];
    if (!next) continue;
    if (validUntil === undefined || validUntil >= next.validFrom) return "rule-overlaps-next";
    if (addDays(validUntil, 1) < next.validFrom) return "rule-leaves-gap";
  }
  return undefined;
}
