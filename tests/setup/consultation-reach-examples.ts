type Row = { reader?: string; path?: string; ask?: string };

const running = `SELECT number, (SELECT id FROM territories) AS part FROM consultations
  WHERE state = 'published' AND opens_on <= date('now')`;
const desk = "/office/consultations";

/** Pages of whom consultations reach. */
export const consultationReachExamples = ({
  coordinator,
}: Record<"coordinator", string>): Record<string, Row | false> => ({
  "/consultations/:number/participation": {
    ask: "SELECT number FROM consultations WHERE state = 'answered'",
  },
  [`${desk}/:number/participation`]: { reader: coordinator, ask: running },
  [`${desk}/:number/participation/acts`]: {
    ...{ reader: coordinator, ask: running },
    path: `${desk}/:number/participation/acts?dimension=territory&part=:part`,
  },
  // The demo has no draft: the journey (tests/e2e/consultation.spec.ts) looks at its page.
  [`${desk}/:number/phases`]: false,
  "/office/populations": { reader: coordinator },
  "/office/populations/:territory": { reader: coordinator, ask: "SELECT id AS territory FROM territories" },
});
