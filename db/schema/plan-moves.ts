import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReviewedPart } from "#app/domain/plans/review-terms.ts";
import type { VersionMove } from "#app/domain/plans/version-moves.ts";
import type { VersionState } from "#app/domain/plans/version-states.ts";
import { instant } from "../columns.ts";
import { people } from "./people.ts";
import { planVersions } from "./plans.ts";

/** Who moved a version, from where to where, and why where a reason is asked. */
export const planVersionMoves = sqliteTable(
  "plan_version_moves",
  {
    id: text("id").primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    move: text("move").$type<VersionMove>().notNull(),
    fromState: text("from_state").$type<VersionState>().notNull(),
    toState: text("to_state").$type<VersionState>().notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason"),
    at: instant("at").notNull(),
  },
  (t) => [index("plan_version_moves_version").on(t.versionId, t.at)],
);

/** Who recorded the secrecy review of a part, and of which bytes: a part that changed since has none. */
export const planSecrecyReviews = sqliteTable(
  "plan_secrecy_reviews",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    part: text("part").$type<ReviewedPart>().notNull(),
    /** Of the layer or figure; empty for the version's text. */
    code: text("code").notNull(),
    partFingerprint: text("part_fingerprint").notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.part, t.code] })],
);
