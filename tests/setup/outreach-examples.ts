type Row = { reader?: string; path?: string; ask?: string };

const coming = "SELECT number FROM outreach_events WHERE state = 'planned'";

/** Pages of outreach and of the library. */
export const outreachExamples = ({
  coordinator,
  resident,
}: Record<"coordinator" | "resident", string>): Record<string, Row | false> => ({
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
  "/surveys": {},
  "/surveys/:number": { ask: "SELECT number FROM plan_surveys" },
  "/office/outreach/surveys": { reader: coordinator },
  "/office/outreach/surveys/:number": { reader: coordinator, ask: "SELECT number FROM plan_surveys" },
  "/outreach": {},
  "/outreach/:number": { ask: "SELECT number FROM outreach_events" },
  "/outreach/:number/sign-up": { reader: resident, ask: coming },
  "/outreach/:number/withdrawal": {
    ask: `SELECT number, person_id || '@linxi.example' AS reader FROM outreach_sign_ups
          JOIN outreach_events e ON e.id = event_id WHERE outreach_sign_ups.state <> 'withdrawn'`,
  },
  "/office/outreach/events": { reader: coordinator },
  "/office/outreach/events/new": { reader: coordinator },
  "/office/outreach/events/:number": { reader: coordinator, ask: "SELECT number FROM outreach_events" },
  "/office/outreach/events/:number/change": { reader: coordinator, ask: coming },
  "/office/outreach/events/:number/cancellation": { reader: coordinator, ask: coming },
  "/office/outreach/events/:number/record": {
    reader: coordinator,
    ask: "SELECT number FROM outreach_events",
  },
  "/policies": {},
  "/policies/:policy": { path: "/policies/hearing-provisions" },
});
