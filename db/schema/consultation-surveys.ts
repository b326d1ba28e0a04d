import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { ContributorKind } from "#app/domain/consultations/consultation-terms.ts";
import type { AnswerMark } from "#app/domain/consultations/surveys/answer-marks.ts";
import type { Questionnaire } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { Point } from "#app/domain/geo/geometry.ts";
import { civilDate, instant, json } from "../columns.ts";
import { consultations, contributions } from "./consultations.ts";
import { people } from "./people.ts";

/** 问卷: frozen from its first answer on. */
export const questionnaires = sqliteTable("questionnaires", {
  consultationId: text("consultation_id")
    .primaryKey()
    .references(() => consultations.id),
  content: json<Questionnaire>("content").notNull(),
  revision: integer("revision").notNull(),
  changedBy: text("changed_by")
    .notNull()
    .references(() => people.id),
  changedAt: instant("changed_at").notNull(),
});

/** What somebody has answered so far, sealed; gone when it is sent, or after the close. */
export const questionnaireDrafts = sqliteTable(
  "questionnaire_drafts",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    personId: text("person_id").notNull(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    keptAt: instant("kept_at").notNull(),
    keptUntil: civilDate("kept_until").notNull(),
  },
  (t) => [
    unique("questionnaire_draft_person").on(t.consultationId, t.personId),
    index("questionnaire_drafts_until").on(t.keptUntil),
    index("questionnaire_drafts_person").on(t.personId),
    index("questionnaire_drafts_key").on(t.keyId),
  ],
);

const markColumns = {
  consultationId: text("consultation_id")
    .notNull()
    .references(() => consultations.id),
  /** Empty in the one row that says that there is a response. */
  question: text("question").notNull(),
  mark: text("mark").$type<AnswerMark>().notNull(),
  /** The row of a matrix; else empty. */
  part: text("part").notNull(),
  /** What was chosen; of a point its cell of a hundred metres. */
  choice: text("choice").notNull(),
  /** A level, a place in a ranking, a number; else 0. */
  value: real("value").notNull(),
  kind: text("kind").$type<ContributorKind>().notNull(),
};

/** What a response says, mark by mark; its written words are those of its contribution, from one sign to another. */
export const questionnaireAnswers = sqliteTable(
  "questionnaire_answers",
  {
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id),
    ...markColumns,
    /** Who answered on the web, until their account is erased. */
    personId: text("person_id"),
    wordsFrom: integer("words_from"),
    wordsUntil: integer("words_until"),
    geometry: json<Point>("geometry"),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.question, t.mark, t.part, t.choice] }),
    index("questionnaire_answers_person").on(t.personId).where(sql`person_id IS NOT NULL`),
  ],
);

/** How many there are of each mark, kept by triggers; what was taken back is not in it. Zero stays. */
export const questionnaireTallies = sqliteTable(
  "questionnaire_tallies",
  { ...markColumns, many: integer("many").notNull() },
  (t) => [primaryKey({ columns: [t.consultationId, t.question, t.mark, t.part, t.choice, t.value, t.kind] })],
);
