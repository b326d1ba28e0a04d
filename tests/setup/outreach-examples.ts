type Row = { reader?: string; path?: string; ask?: string };

/** Pages of outreach and of the library. */
export const outreachExamples = ({ coordinator }: { coordinator: string }): Record<string, Row | false> => ({
  "/plans/:plan/clauses/:anchor": { ask: "SELECT plan_id AS plan, anchor FROM plan_clauses" },
  "/plans/:plan/explained": { ask: "SELECT id AS plan FROM plans WHERE current_version_id IS NOT NULL" },
  "/clarifications": {},
  "/clarifications/:number": {
    ask: "SELECT number FROM outreach_texts WHERE kind = 'clarification' AND current_version IS NOT NULL",
  },
  "/office/outreach/texts": { reader: coordinator },
  "/office/outreach/texts/new": {
    reader: coordinator,
    path: "/office/outreach/texts/new?kind=clarification",
  },
  "/office/outreach/texts/:number": { reader: coordinator, ask: "SELECT number FROM outreach_texts" },
  "/office/outreach/texts/:number/versions": {
    reader: coordinator,
    ask: "SELECT number FROM outreach_texts WHERE current_version IS NOT NULL",
  },
  "/office/outreach/texts/:number/moves/:move": {
    reader: coordinator,
    path: "/office/outreach/texts/:number/moves/submit",
    ask: "SELECT number FROM outreach_texts",
  },
  "/policies": {},
  "/policies/:policy": { path: "/policies/hearing-provisions" },
});
