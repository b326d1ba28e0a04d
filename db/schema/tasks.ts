import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import type { TaskState } from "#app/domain/tasks/task-states.ts";
import type { TaskClass, TaskRung, TaskSourceKind, TaskTheme } from "#app/domain/tasks/task-terms.ts";
import { civilDate, flag, instant, json } from "../columns.ts";
import { units } from "./people.ts";

export const tasks = sqliteTable(
  "tasks",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    title: text("title").notNull(),
    class: text("class").$type<TaskClass>().notNull(),
    theme: text("theme").$type<TaskTheme>().notNull(),
    rung: text("rung").$type<TaskRung>().notNull(),
    leadUnitId: text("lead_unit_id")
      .notNull()
      .references(() => units.id),
    startOn: civilDate("start_on").notNull(),
    dueOn: civilDate("due_on").notNull(),
    measure: text("measure").notNull(),
    measureUnit: text("measure_unit").notNull(),
    target: real("target").notNull(),
    done: real("done").notNull().default(0),
    progress: integer("progress").notNull().default(0),
    state: text("state").$type<TaskState>().notNull(),
    /** 万元 (ten thousand yuan). */
    funds: real("funds"),
    fundsArePublic: flag("funds_are_public").notNull().default(true),
    geometry: json<Geometry>("geometry"),
    placeLabel: text("place_label").notNull(),
    parentId: text("parent_id"),
    weight: real("weight").notNull().default(1),
    openedBy: text("opened_by").notNull(),
    openedAt: instant("opened_at").notNull(),
    endedAt: instant("ended_at"),
    outcome: text("outcome"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("tasks_state").on(t.state, t.dueOn),
    index("tasks_lead").on(t.leadUnitId, t.state, t.dueOn),
    index("tasks_parent").on(t.parentId),
  ],
);

/** Boxes of tasks that have a place, kept by triggers on `tasks`: an R*Tree, a first sieve as `plan_feature_boxes` is. */
export const taskBoxes = sqliteTable("task_boxes", {
  id: integer("id").primaryKey(),
  west: real("west").notNull(),
  east: real("east").notNull(),
  south: real("south").notNull(),
  north: real("north").notNull(),
  taskId: text("task_id").notNull(),
});

export const taskSupportingUnits = sqliteTable(
  "task_supporting_units",
  {
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.unitId] }), index("task_supporting_unit").on(t.unitId)],
);

/** Where a task comes from: a clause `planId#anchor`, a need summary's id, … */
export const taskSources = sqliteTable(
  "task_sources",
  {
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id),
    kind: text("kind").$type<TaskSourceKind>().notNull(),
    ref: text("ref").notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.kind, t.ref] }), index("task_sources_ref").on(t.kind, t.ref)],
);

export const taskYearlyTargets = sqliteTable(
  "task_yearly_targets",
  {
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id),
    year: integer("year").notNull(),
    target: real("target").notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.year] })],
);

export const taskMilestones = sqliteTable(
  "task_milestones",
  {
    id: text("id").primaryKey(),
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    dueOn: civilDate("due_on").notNull(),
    reachedOn: civilDate("reached_on"),
    evidence: text("evidence"),
  },
  (t) => [index("task_milestones_task").on(t.taskId, t.position)],
);

export const taskReports = sqliteTable(
  "task_reports",
  {
    id: text("id").primaryKey(),
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id),
    move: text("move").notNull(),
    fromState: text("from_state").$type<TaskState>(),
    toState: text("to_state").$type<TaskState>().notNull(),
    progress: integer("progress").notNull(),
    done: real("done").notNull(),
    words: text("words").notNull(),
    /** What shows it: a record, a document number, an address. */
    evidence: text("evidence"),
    evidenceDigest: text("evidence_digest"),
    byId: text("by_id").notNull(),
    byRole: text("by_role").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("task_reports_task").on(t.taskId, t.at)],
);

/** Pictures that show what a report says. */
export const taskPhotos = sqliteTable(
  "task_photos",
  {
    id: text("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => taskReports.id),
    position: integer("position").notNull(),
    /** SHA-256 of the cleaned picture: its name in the file store. */
    digest: text("digest").notNull(),
    thumbnailDigest: text("thumbnail_digest").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    alternative: text("alternative").notNull(),
  },
  (t) => [index("task_photos_report").on(t.reportId, t.position)],
);
