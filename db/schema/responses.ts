import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AnswerResult } from "#app/domain/responses/answer-terms.ts";
import { civilDate, flag, instant } from "../columns.ts";
import { needs } from "./needs.ts";

export const answers = sqliteTable(
  "answers",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    kind: text("kind", { enum: ["holding", "official"] }).notNull(),
    round: integer("round").notNull(),
    result: text("result").$type<AnswerResult>(),
    /** Reasons; for a holding reply, what is being examined. */
    reasons: text("reasons").notNull(),
    basis: text("basis").notNull(),
    nextStep: text("next_step").notNull(),
    nextStepOn: civilDate("next_step_on"),
    unitId: text("unit_id"),
    byId: text("by_id"),
    byRole: text("by_role").notNull(),
    at: instant("at").notNull(),
    submissionKey: text("submission_key"),
  },
  (t) => [
    uniqueIndex("answers_submission").on(t.submissionKey).where(sql`submission_key IS NOT NULL`),
    uniqueIndex("answers_official").on(t.needId, t.kind, t.round, t.at),
  ],
);

/** One verdict per round of a need, or per need and finished task; authors of merged needs each give their own. */
export const verdicts = sqliteTable(
  "verdicts",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    /** `answer:<round>` or `task:<taskId>`. */
    about: text("about").notNull(),
    /** `author`, or `merged:<needId>` for the author of a need that was merged into that one. */
    giver: text("giver").notNull(),
    solved: flag("solved").notNull(),
    /** 5 very satisfied … 1 very dissatisfied. */
    satisfaction: integer("satisfaction").notNull(),
    words: text("words").notNull(),
    at: instant("at").notNull(),
    /** The need whose answer was judged, where the giver's own was merged into it. */
    judgedNeedId: text("judged_need_id").references(() => needs.id),
  },
  (t) => [
    uniqueIndex("verdicts_once").on(t.needId, t.about, t.giver),
    index("verdicts_about").on(t.about),
    index("verdicts_judged").on(t.judgedNeedId),
  ],
);
