import { asc, eq } from "drizzle-orm";
import { deadlineRules } from "#db/schema/calendar.ts";
import type { RegisteredKind } from "../administration/registered-kind.server.ts";
import { type DeadlineRule, deadlineRule } from "./deadline-rule.ts";
import { ruleVersions } from "./rule-versions.ts";
import { stampRulebook } from "./stamp-rulebook.server.ts";

/** Deadline rules by their matter. A version that began is never taken away: the cases it was given to keep it. */
export const ruleKind: Omit<RegisteredKind<DeadlineRule[]>, "effects"> = {
  kind: "rule",
  shape: ruleVersions,
  async read(reads, matter) {
    const rows = await reads
      .select({ rule: deadlineRules.rule })
      .from(deadlineRules)
      .where(eq(deadlineRules.matter, matter))
      .orderBy(asc(deadlineRules.validFrom));
    return rows.length === 0 ? undefined : rows.map(({ rule }) => deadlineRule.parse(rule));
  },
  async readAll(reads) {
    const rows = await reads.select().from(deadlineRules).orderBy(asc(deadlineRules.validFrom));
    const byMatter = new Map<string, DeadlineRule[]>();
    for (const { matter, rule } of rows)
      byMatter.set(matter, [...(byMatter.get(matter) ?? []), deadlineRule.parse(rule)]);
    return byMatter;
  },
  async write(tx, { key, after = [] }) {
    await tx.delete(deadlineRules).where(eq(deadlineRules.matter, key));
    await tx.insert(deadlineRules).values(
      after.map((rule) => ({
        ...{ id: rule.id, matter: rule.matter, rule, validFrom: rule.validFrom },
        validUntil: rule.validUntil ?? null,
      })),
    );
    await stampRulebook(tx);
  },
  validFrom: (versions) => versions.at(-1)?.validFrom ?? "",
};
