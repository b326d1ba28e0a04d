type Row = { reader?: string; path?: string; ask?: string };

const shown = "SELECT number FROM consultations WHERE state = 'answered'";
const shownContribution = `SELECT c.number, position FROM contributions
  JOIN consultations c ON c.id = consultation_id WHERE c.state = 'answered' AND may_publish AND publication = 'published'`;
const running = "SELECT number FROM consultations WHERE state = 'published' AND opens_on <= date('now')";
const written = `SELECT c.number, position FROM contributions
  JOIN consultations c ON c.id = consultation_id WHERE c.state = 'published'`;
const desk = "/office/consultations";

/** Pages of consultations. */
export const consultationExamples = ({
  coordinator,
  resident,
}: Record<"coordinator" | "resident", string>): Record<string, Row | false> => ({
  "/consultations": {},
  "/consultations/:number": { ask: shown },
  "/consultations/:number/result": { ask: shown },
  "/consultations/:number/contributions/:position/report": { reader: resident, ask: shownContribution },
  "/consultations/:number/contributions/:position/takedown": { reader: coordinator, ask: shownContribution },
  "/consultations/:number/read": { ask: running },
  "/consultations/:number/places": { ask: shown },
  "/consultations/:number/features/:plan/:layer": {
    ask: `SELECT c.number, plan_id AS plan, substr(part, 7) AS layer FROM consultation_subjects
          JOIN consultations c ON c.id = consultation_id WHERE part LIKE 'layer:%' AND c.state = 'published'`,
  },
  "/consultations/:number/contributions": { reader: resident, ask: running },
  "/account/contributions": { reader: resident },
  "/account/contributions/:receipt/withdrawal": {
    ask: `SELECT contributions.number AS receipt, author_id || '@linxi.example' AS reader FROM contributions
          JOIN consultations c ON c.id = consultation_id WHERE c.state = 'published' AND author_id IS NOT NULL`,
  },
  "/account/contributions/:receipt/verdict": {
    ask: `SELECT contributions.number AS receipt, author_id || '@linxi.example' AS reader FROM contributions
          JOIN consultations c ON c.id = consultation_id WHERE c.state = 'answered' AND author_id IS NOT NULL`,
  },
  [`${desk}/:number/task`]: { reader: coordinator, ask: shown },
  [`${desk}/:number/verdicts`]: { reader: coordinator, ask: shown },
  [desk]: { reader: coordinator },
  [`${desk}/:number/places`]: { reader: coordinator, ask: running },
  [`${desk}/new`]: { reader: coordinator },
  [`${desk}/:number`]: { reader: coordinator, ask: running },
  // The demo has no draft and no materials: the journey (tests/e2e/consultation.spec.ts) looks at their pages.
  [`${desk}/:number/draft`]: false,
  [`${desk}/:number/materials`]: { reader: coordinator, ask: running },
  [`${desk}/:number/materials/:id/removal`]: false,
  [`${desk}/:number/moves/:move`]: {
    ...{ reader: coordinator, ask: running, path: `${desk}/:number/moves/withdraw` },
  },
  [`${desk}/:number/letters`]: { reader: coordinator, ask: shown },
  [`${desk}/:number/contributions/:position/letter`]: {
    reader: coordinator,
    ask: `SELECT c.number, position FROM contributions
          JOIN consultations c ON c.id = consultation_id WHERE mass_id = contributions.id`,
  },
  [`${desk}/:number/imports`]: { reader: coordinator, ask: running },
  [`${desk}/:number/imports/:id`]: {
    reader: coordinator,
    ask: `SELECT c.number, i.id FROM contribution_imports i JOIN consultations c ON c.id = i.consultation_id`,
  },
  [`${desk}/:number/contributions`]: { reader: coordinator, ask: running },
  [`${desk}/:number/contributions/new`]: { reader: coordinator, ask: running },
  [`${desk}/:number/contributions/:position`]: { reader: coordinator, ask: written },
  [`${desk}/:number/contributions/:position/scan`]: false,
  [`${desk}/:number/passages`]: { reader: coordinator, ask: running },
  [`${desk}/:number/passages/:passage/alike`]: {
    reader: coordinator,
    ask: `SELECT c.number, passages.id AS passage FROM passages
          JOIN consultations c ON c.id = consultation_id WHERE c.state = 'published'`,
  },
  [`${desk}/:number/splits`]: { reader: coordinator, ask: running },
  [`${desk}/:number/topics`]: { reader: coordinator, ask: running },
  [`${desk}/:number/passages/:passage`]: {
    reader: coordinator,
    ask: `SELECT c.number, passages.id AS passage FROM passages
          JOIN consultations c ON c.id = consultation_id WHERE c.state = 'published'`,
  },
});
