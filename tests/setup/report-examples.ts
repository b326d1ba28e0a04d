type Row = { reader?: string; path?: string; ask?: string };

const asked = `SELECT c.number, consultation_exports.id FROM consultation_exports
  JOIN consultations c ON c.id = consultation_id`;
const at = "/office/consultations/:number/exports";

/** Pages of copies and reports of consultations. */
export const reportExamples = ({ coordinator }: { coordinator: string }): Record<string, Row | false> => ({
  [at]: { reader: coordinator, ask: asked },
  [`${at}/named`]: { reader: coordinator, ask: asked },
  [`${at}/:id`]: { reader: coordinator, ask: asked },
  "/office/report-templates": { reader: coordinator },
  // The demo has no template: the journey (tests/e2e/consultation-report.spec.ts) takes one out of use.
  "/office/report-templates/:id/removal": false,
});
