type Row = { reader?: string; path?: string; ask?: string };

const asked = (state: string) => `SELECT c.number FROM questionnaires q
  JOIN consultations c ON c.id = q.consultation_id WHERE c.state = '${state}'`;
const desk = "/office/consultations/:number/questionnaire";

/** Pages of questionnaires: one is running, one has its results. */
export const consultationSurveyExamples = ({
  coordinator,
  resident,
}: Record<"coordinator" | "resident", string>): Record<string, Row> => ({
  "/consultations/:number/questionnaire": { reader: resident, ask: asked("published") },
  "/consultations/:number/questionnaire/results": { ask: asked("answered") },
  "/account/contributions/:receipt/answers": {
    ask: `SELECT contributions.number AS receipt, author_id || '@linxi.example' AS reader FROM contributions
          JOIN questionnaire_answers a ON a.contribution_id = contributions.id AND a.mark = 'response'
          WHERE author_id IS NOT NULL`,
  },
  [desk]: { reader: coordinator, ask: asked("published") },
  [`${desk}/sections/:section`]: {
    ...{ reader: coordinator, ask: asked("published"), path: `${desk}/sections/new` },
  },
  [`${desk}/questions/:question`]: {
    reader: coordinator,
    ask: `SELECT c.number, json_extract(q.content, '$.sections[0].questions[0].id') AS question FROM questionnaires q
          JOIN consultations c ON c.id = q.consultation_id WHERE c.state = 'published'`,
  },
  [`${desk}/preview`]: { reader: coordinator, ask: asked("published") },
  [`${desk}/entry`]: { reader: coordinator, ask: asked("published") },
  [`${desk}/results`]: { reader: coordinator, ask: asked("published") },
});
