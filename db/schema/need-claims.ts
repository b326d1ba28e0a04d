import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ClaimOutcome } from "#app/domain/needs/claims/claim-terms.ts";
import { instant } from "../columns.ts";
import { needs } from "./needs.ts";
import { people } from "./people.ts";

/** Who says that an imported need is theirs, and what the office decided; open until it is settled. */
export const needClaims = sqliteTable(
  "need_claims",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** The number that the other system gave its writer, as the claimant knows it. */
    sourceNumber: text("source_number").notNull(),
    words: text("words").notNull(),
    at: instant("at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by"),
    outcome: text("outcome").$type<ClaimOutcome>(),
    reason: text("reason"),
  },
  (t) => [
    uniqueIndex("need_claims_waiting").on(t.needId, t.personId).where(sql`settled_at IS NULL`),
    uniqueIndex("need_claims_accepted").on(t.needId).where(sql`outcome = 'accepted'`),
    index("need_claims_open").on(t.settledAt, t.at),
    index("need_claims_person").on(t.personId, t.settledAt),
  ],
);
