import { type RouteConfigEntry, route } from "@remix-run/route-config";

const desk = "office/consultations/:number/questionnaire";

/** Questionnaires of consultations: how they are answered, what they came to, and how the office builds them. */
export const questionnaireRoutes: RouteConfigEntry[] = [
  route("consultations/:number/questionnaire", "routes/public/questionnaire.tsx"),
  route("consultations/:number/questionnaire/results", "routes/public/questionnaire-results.tsx"),
  route("consultations/:number/questionnaire/charts/:file", "routes/public/questionnaire-chart.ts"),
  route("account/contributions/:receipt/answers", "routes/account/contribution-answers.tsx"),
  route(desk, "routes/office/questionnaire.tsx"),
  route(`${desk}/sections/:section`, "routes/office/questionnaire-section.tsx"),
  route(`${desk}/questions/:question`, "routes/office/questionnaire-question.tsx"),
  route(`${desk}/preview`, "routes/office/questionnaire-preview.tsx"),
  route(`${desk}/entry`, "routes/office/questionnaire-entry.tsx"),
  route(`${desk}/results`, "routes/office/questionnaire-results.tsx"),
];
