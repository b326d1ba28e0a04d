import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Tally } from "#app/domain/consultations/result/tally.ts";
import type { VerdictGrade } from "#app/domain/consultations/result/verdict.ts";
import type { OpinionAdoption } from "#app/domain/notices/opinion-terms.ts";
import { instant } from "../columns.ts";
import { consultations, contributions, passages } from "./consultations.ts";
import { people } from "./people.ts";
import { tasks } from "./tasks.ts";

/** How many there are of each, kept by triggers on contributions and passages; what was taken back is not in it. Zero stays. */
export const consultationTallies = sqliteTable(
  "consultation_tallies",
  {
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    tally: text("tally").$type<Tally>().notNull(),
    /** `individual/web` of contributions; the topic, subject or unit of passages, empty where they have none. */
    part: text("part").notNull(),
    /** What became of the passages; empty while they are undecided. */
    adoption: text("adoption").$type<OpinionAdoption | "">().notNull(),
    many: integer("many").notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.tally, t.part, t.adoption] })],
);

/** A row for each consultation whose result is published. */
export const consultationResults = sqliteTable("consultation_results", {
  consultationId: text("consultation_id")
    .primaryKey()
    .references(() => consultations.id),
  /** Raised by triggers with every change of what the result shows: pages that were rendered are kept by it. */
  revision: integer("revision").notNull().default(1),
});

/** The passages of a published result in their order (序号), with what they are narrowed by; decided, they change no more. */
export const resultRows = sqliteTable(
  "result_rows",
  {
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    ordinal: integer("ordinal").notNull(),
    passageId: text("passage_id")
      .notNull()
      .unique()
      .references(() => passages.id),
    /** Empty where it has none. */
    topic: text("topic").notNull(),
    subject: text("subject").notNull(),
    unitId: text("unit_id").notNull(),
    adoption: text("adoption").$type<OpinionAdoption>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.ordinal] }),
    index("result_rows_adoption").on(t.consultationId, t.adoption, t.ordinal),
    index("result_rows_topic").on(t.consultationId, t.topic, t.ordinal),
    index("result_rows_subject").on(t.consultationId, t.subject, t.ordinal),
    index("result_rows_unit").on(t.consultationId, t.unitId, t.ordinal),
    index("result_rows_clause").on(t.subject, t.consultationId),
  ],
);

/** Whether a result, or a task that came of it, answers who spoke: said once. Its words are the office's alone. */
export const contributionVerdicts = sqliteTable(
  "contribution_verdicts",
  {
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id),
    /** `result`, or `task:<id>`. */
    about: text("about").notNull(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    personId: text("person_id").references(() => people.id),
    grade: text("grade").$type<VerdictGrade>().notNull(),
    words: text("words").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.about] }),
    index("contribution_verdicts_grade").on(t.consultationId, t.grade, t.at),
    index("contribution_verdicts_person").on(t.personId).where(sql`person_id IS NOT NULL`),
  ],
);

/** What was said and taken up in a task. */
export const passageTasks = sqliteTable(
  "passage_tasks",
  {
    passageId: text("passage_id")
      .notNull()
      .references(() => passages.id),
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id),
  },
  (t) => [primaryKey({ columns: [t.passageId, t.taskId] }), index("passage_tasks_task").on(t.taskId)],
);
