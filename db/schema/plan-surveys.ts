import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { civilDate, flag, instant } from "../columns.ts";
import { plans } from "./plans.ts";

/** How well people know a plan and accept it, asked for a time. */
export const planSurveys = sqliteTable(
  "plan_surveys",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    opensOn: civilDate("opens_on").notNull(),
    closesOn: civilDate("closes_on").notNull(),
    /** Whether results show only after the close. */
    resultsAtClose: flag("results_at_close").notNull(),
    /** How those who answer were chosen; null: whoever wanted to. */
    sampling: text("sampling"),
    madeBy: text("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [index("plan_surveys_closes").on(t.closesOn)],
);

export const surveyAnswers = sqliteTable(
  "survey_answers",
  {
    id: text("id").primaryKey(),
    surveyId: text("survey_id")
      .notNull()
      .references(() => planSurveys.id),
    /** Who answered, or null with the digest of a device's token. */
    personId: text("person_id"),
    device: text("device"),
    /** 5 knows it well … 1 never heard of it. */
    knows: integer("knows").notNull(),
    /** 5 wholly accepts … 1 not at all. */
    accepts: integer("accepts").notNull(),
    /** For the office alone. */
    words: text("words"),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("survey_answer_person").on(t.surveyId, t.personId),
    unique("survey_answer_device").on(t.surveyId, t.device),
    index("survey_answers_person").on(t.personId),
  ],
);
