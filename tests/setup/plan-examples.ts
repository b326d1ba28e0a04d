type Row = { reader?: string; path?: string; ask?: string };

const shownOpinion = `SELECT n.number, o.id AS opinion FROM plan_opinions o
  JOIN plan_notices n ON n.id = o.notice_id WHERE o.publication = 'published'`;

/** Pages of plans, their versions and notices, and of what is said to them. */
export const planExamples = ({
  coordinator,
  moderator,
  resident,
}: Record<"coordinator" | "moderator" | "resident", string>): Record<string, Row | false> => ({
  "/plans": {},
  "/plans/:plan/opinions": { ask: "SELECT id AS plan FROM plans WHERE current_version_id IS NOT NULL" },
  "/plans/:plan/versions/:number/fingerprint": {
    ask: "SELECT plan_id AS plan, number FROM plan_versions WHERE state = 'in-force'",
  },
  "/notices": {},
  "/notices/calendar": {},
  "/notices/:number": { ask: "SELECT number FROM plan_notices" },
  "/notices/:number/opinions": { reader: resident, ask: "SELECT number FROM plan_notices" },
  // Its author alone reads it, while the notice is open; a journey does (tests/e2e/plan-versions.spec.ts).
  "/notices/:number/opinions/:opinion/withdrawal": false,
  "/notices/:number/opinions/:opinion/report": { reader: resident, ask: shownOpinion },
  "/notices/:number/opinions/:opinion/takedown": { reader: moderator, ask: shownOpinion },
  "/account/decisions/:review": {
    ask: `SELECT r.id AS review, o.author_id || '@linxi.example' AS reader FROM reviews r
          JOIN plan_opinions o ON o.id = r.subject_id WHERE r.subject_kind = 'opinion' AND r.outcome = 'refused'`,
  },
  "/notices/:number/hearing": { reader: resident, ask: "SELECT number FROM plan_notices" },
  "/office/plans/:plan/versions/:number": {
    reader: coordinator,
    ask: "SELECT plan_id AS plan, number FROM plan_versions",
  },
  "/office/plans/:plan/versions/:number/secrecy": {
    reader: coordinator,
    ask: "SELECT plan_id AS plan, number FROM plan_versions",
  },
  "/office/plans/:plan/versions/:number/moves/:move": {
    reader: coordinator,
    path: "/office/plans/:plan/versions/:number/moves/openNotice",
    ask: "SELECT plan_id AS plan, number FROM plan_versions",
  },
  "/office/plans/:plan/versions/:number/papers/:paper": false,
  "/office/plans/:plan/versions/:number/documents": {
    reader: coordinator,
    ask: "SELECT plan_id AS plan, number FROM plan_versions",
  },
  "/office/plans/:plan/versions/:number/documents/:document/withdrawal": {
    reader: coordinator,
    ask: `SELECT plan_id AS plan, v.number, d.id AS document FROM plan_documents d
          JOIN plan_versions v ON v.id = version_id WHERE withdrawn_at IS NULL`,
  },
  "/office/opinions": { reader: coordinator },
  "/office/opinions/:opinion": { reader: coordinator, ask: "SELECT id AS opinion FROM plan_opinions" },
  "/office/hearing-applications": { reader: coordinator },
  "/office/hearing-applications/:application": {
    reader: coordinator,
    ask: "SELECT id AS application FROM plan_hearing_applications",
  },
  "/plans/:plan/compare": { ask: "SELECT id AS plan FROM plans ORDER BY id" },
  "/office/plans/:plan/compare": { reader: coordinator, ask: "SELECT id AS plan FROM plans ORDER BY id" },
  "/plans/here": { path: "/plans/here?at=118.6,30.28" },
  "/plans/:plan/features/:layer/:key": {
    ask: "SELECT f.plan_id AS plan, layer, key FROM plan_features f JOIN plans p ON p.current_version_id = f.version_id",
  },
  "/plans/:plan": { ask: "SELECT id AS plan FROM plans" },
  "/plans/:plan/versions/:number": {
    ask: "SELECT plan_id AS plan, number FROM plan_versions WHERE state = 'in-force'",
  },
});
