import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import type { YearValue } from "#app/domain/plans/plan-draft.ts";
import type {
  GoalKind,
  IndicatorNature,
  LayerKind,
  PlanKind,
  PlanTier,
  SecrecyReview,
} from "#app/domain/plans/plan-terms.ts";
import type { VersionState } from "#app/domain/plans/version-states.ts";
import { civilDate, instant, json } from "../columns.ts";

/** A plan through all its versions; needs and tasks hang on it by its id and a clause's anchor. */
export const plans = sqliteTable(
  "plans",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    titleEn: text("title_en").notNull(),
    tier: text("tier").$type<PlanTier>().notNull(),
    kind: text("kind").$type<PlanKind>().notNull(),
    parentId: text("parent_id"),
    /** What a special plan is about. */
    subject: text("subject"),
    /** The version that everybody reads first: in force, or the latest public one while none is; null while all are drafts. */
    currentVersionId: text("current_version_id"),
  },
  (t) => [index("plans_parent").on(t.parentId)],
);

export const planVersions = sqliteTable(
  "plan_versions",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    /** As it is printed: 1.0, 2.0. */
    number: text("number").notNull(),
    /** 1 for the first; orders the versions of a plan. */
    ordinal: integer("ordinal").notNull(),
    state: text("state").$type<VersionState>().notNull(),
    source: text("source").notNull(),
    /** SHA-256 of the version's canonical text, taken when it is first shown; anybody can work it out again. */
    fingerprint: text("fingerprint"),
    secrecyReview: json<SecrecyReview>("secrecy_review"),
    reviewNumber: text("review_number"),
    exemption: text("exemption"),
    approvedOn: civilDate("approved_on"),
    approvedBy: text("approved_by"),
    inForceOn: civilDate("in_force_on"),
    madeBy: text("made_by"),
    madeAt: instant("made_at").notNull(),
    shownAt: instant("shown_at"),
    /** Counts changes, so that two people never overwrite one another. */
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    unique("plan_version_number").on(t.planId, t.number),
    unique("plan_version_ordinal").on(t.planId, t.ordinal),
    index("plan_versions_state").on(t.state, t.shownAt),
  ],
);

export const planClauses = sqliteTable(
  "plan_clauses",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    anchor: text("anchor").notNull(),
    number: text("number").notNull(),
    heading: text("heading").notNull(),
    chapter: text("chapter").notNull(),
    words: text("words").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.anchor] }),
    index("plan_clauses_order").on(t.versionId, t.position),
    index("plan_clauses_anchor").on(t.planId, t.anchor),
  ],
);

export const planIndicators = sqliteTable(
  "plan_indicators",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    code: text("code").notNull(),
    name: text("name").notNull(),
    nameEn: text("name_en").notNull(),
    unit: text("unit").notNull(),
    base: json<YearValue>("base"),
    current: json<YearValue>("current"),
    targets: json<YearValue[]>("targets").notNull(),
    nature: text("nature").$type<IndicatorNature>().notNull(),
    source: text("source").notNull(),
    goal: text("goal"),
    anchor: text("anchor"),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.code] })],
);

export const planGoals = sqliteTable(
  "plan_goals",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    code: text("code").notNull(),
    kind: text("kind").$type<GoalKind>().notNull(),
    parent: text("parent"),
    title: text("title").notNull(),
    titleEn: text("title_en").notNull(),
    anchor: text("anchor"),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.code] })],
);

export const planGlossary = sqliteTable(
  "plan_glossary",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    term: text("term").notNull(),
    meaning: text("meaning").notNull(),
    anchor: text("anchor"),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.term] })],
);

export const planFigures = sqliteTable(
  "plan_figures",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    code: text("code").notNull(),
    title: text("title").notNull(),
    alt: text("alt").notNull(),
    digest: text("digest").notNull(),
    type: text("type").$type<"image/webp" | "image/png" | "image/jpeg">().notNull(),
    anchor: text("anchor"),
    secrecyReview: json<SecrecyReview>("secrecy_review"),
    reviewNumber: text("review_number"),
    exemption: text("exemption"),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.code] }), index("plan_figures_digest").on(t.digest)],
);

export const planLayers = sqliteTable(
  "plan_layers",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    code: text("code").notNull(),
    kind: text("kind").$type<LayerKind>().notNull(),
    name: text("name").notNull(),
    nameEn: text("name_en").notNull(),
    /** Digits after the point of the coordinates that are shown. */
    precision: integer("precision").notNull(),
    position: integer("position").notNull(),
    secrecyReview: json<SecrecyReview>("secrecy_review"),
    reviewNumber: text("review_number"),
    exemption: text("exemption"),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.code] })],
);

/** What is drawn on a layer. `plan_feature_boxes` (R*Tree) holds the box of each by the same id. */
export const planFeatures = sqliteTable(
  "plan_features",
  {
    id: integer("id").primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    layer: text("layer").notNull(),
    key: text("key").notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    nameEn: text("name_en").notNull(),
    anchor: text("anchor"),
    geometry: json<LayerGeometry>("geometry").notNull(),
  },
  (t) => [
    unique("plan_feature_key").on(t.versionId, t.layer, t.key),
    index("plan_features_anchor").on(t.versionId, t.anchor).where(sql`anchor IS NOT NULL`),
  ],
);

/** Boxes in degrees (`shownBounds`), rounded outwards by the R*Tree: a first sieve, never the answer. */
export const planFeatureBoxes = sqliteTable("plan_feature_boxes", {
  id: integer("id").primaryKey(),
  west: real("west").notNull(),
  east: real("east").notNull(),
  south: real("south").notNull(),
  north: real("north").notNull(),
});
