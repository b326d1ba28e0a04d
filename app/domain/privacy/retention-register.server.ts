import { eq } from "drizzle-orm";
import { retentionRules } from "#db/schema/privacy.ts";
import type { RegisteredKind } from "../administration/registered-kind.server.ts";
import { retentionEffects } from "./retention-effects-queries.server.ts";
import { retentionOf } from "./retention-queries.server.ts";
import { type RetentionRule, retentionRule } from "./retention-rules.ts";

/** How long each kind of data is kept, by the rule's id. Jobs and pages read the row: it holds from the next run. */
export const retentionKind: RegisteredKind<RetentionRule> = {
  kind: "retention-rule",
  shape: retentionRule,
  async read(reads, key) {
    const [row] = await reads.select().from(retentionRules).where(eq(retentionRules.id, key));
    return row && retentionRule.parse(row);
  },
  readAll: async (reads) => new Map((await retentionOf(reads)).map((rule) => [rule.id, rule])),
  async write(tx, { key, after }) {
    if (!after) throw new Error("a rule of retention is changed, never taken away");
    const { days, basis, basisEn } = after;
    await tx.update(retentionRules).set({ days, basis, basisEn }).where(eq(retentionRules.id, key));
  },
  effects: retentionEffects,
};
