import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

const counted = (name: string) => integer(name).notNull().default(0);

/** What public needs of a day or a month (UTC, by submission) count for in each rate, unit by unit. Kept by triggers. */
export const rateCounts = sqliteTable(
  "rate_counts",
  {
    span: text("span", { enum: ["day", "month"] }).notNull(),
    /** `2026-03-02` or `2026-03`. */
    period: text("period").notNull(),
    /** Empty where no unit has them. */
    unitId: text("unit_id").notNull(),
    byEntity: integer("by_entity").notNull(),
    needs: counted("needs"),
    repeated: counted("repeated"),
    responseWhole: counted("response_whole"),
    responsePart: counted("response_part"),
    onTimeWhole: counted("on_time_whole"),
    onTimePart: counted("on_time_part"),
    feedbackWhole: counted("feedback_whole"),
    feedbackPart: counted("feedback_part"),
    adoptedWhole: counted("adopted_whole"),
    adoptedPart: counted("adopted_part"),
    solvedWhole: counted("solved_whole"),
    solvedPart: counted("solved_part"),
    satisfiedPart: counted("satisfied_part"),
    /** What nobody has done yet, in time or not. */
    uncontacted: counted("uncontacted"),
    unanswered: counted("unanswered"),
  },
  (t) => [primaryKey({ columns: [t.span, t.period, t.unitId, t.byEntity] })],
);

/** How many residents' needs of a day, a month or a year waited so many tenths of an hour for the first contact. Kept by triggers. */
export const rateWaits = sqliteTable(
  "rate_waits",
  {
    span: text("span", { enum: ["day", "month", "year"] }).notNull(),
    period: text("period").notNull(),
    tenths: integer("tenths").notNull(),
    many: integer("many").notNull(),
  },
  (t) => [primaryKey({ columns: [t.span, t.period, t.tenths] })],
);

/** The same by steps of 32 tenths: the step that holds the middle one is found before its tenths are read. Kept by triggers. */
export const rateWaitSteps = sqliteTable(
  "rate_wait_steps",
  {
    span: text("span", { enum: ["day", "month", "year"] }).notNull(),
    period: text("period").notNull(),
    /** `tenths >> 5`: rounded down for waits below zero too. */
    step: integer("step").notNull(),
    many: integer("many").notNull(),
  },
  (t) => [primaryKey({ columns: [t.span, t.period, t.step] })],
);
