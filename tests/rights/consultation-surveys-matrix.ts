import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const officers: Part[] = ["officer", "otherOfficer", "jointOfficer"];
const readers: Part[] = [...officers, "coordinator", "inspector"];
/** What belongs to a draft: to officers it does not exist. */
const ofDraft: Expected = {
  "sign-in": nobody,
  200: ["coordinator", "inspector"],
  404: officers,
  403: but(...nobody, ...readers),
};
const desk = "/office/consultations/:number/questionnaire";
const consult = "/office/consultations/CONSULT/questionnaire";
const draft = "/office/consultations/DRAFT/questionnaire";

/** CONSULT's questionnaire is answered and still open; DRAFT's is the office's alone. */
export const consultationSurveysMatrix: Record<string, Row> = {
  // Everybody may go through it; sending it leads to signing in.
  "/consultations/:number/questionnaire": {
    get: { path: "/consultations/CONSULT/questionnaire", expected: { 200: everybody } },
    post: {
      ...{ path: "/consultations/CONSULT/questionnaire", fields: { intent: "send", at: "check" } },
      expected: { "sign-in": nobody, 422: but(...nobody) },
    },
  },
  "/consultations/:number/questionnaire/results": {
    get: { path: "/consultations/CONSULT/questionnaire/results", expected: { 200: everybody } },
  },
  "/consultations/:number/questionnaire/charts/:file": {
    get: {
      path: "/consultations/CONSULT/questionnaire/charts/q1.svg",
      expected: { 200: ["coordinator", "inspector"], 404: but("coordinator", "inspector") },
    },
  },
  "/account/contributions/:receipt/answers": {
    get: {
      path: "/account/contributions/CONSULT-0001/answers",
      expected: { "sign-in": nobody, 200: ["author"], 404: but("author", ...nobody) },
    },
  },
  [desk]: {
    get: { path: draft, expected: ofDraft },
    post: { path: draft, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/sections/:section`]: {
    get: { path: `${draft}/sections/s1`, expected: onlyFor(200, "coordinator") },
    post: { path: `${draft}/sections/s1`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/questions/:question`]: {
    get: { path: `${draft}/questions/q1`, expected: onlyFor(200, "coordinator") },
    post: { path: `${draft}/questions/q1`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/preview`]: {
    get: { path: `${draft}/preview`, expected: ofDraft },
    post: { path: `${draft}/preview`, expected: ofDraft },
  },
  [`${desk}/entry`]: {
    get: { path: `${consult}/entry`, expected: onlyFor(200, "coordinator") },
    post: {
      ...{ path: `${consult}/entry`, fields: { at: "s1", intent: "back" } },
      expected: onlyFor(200, "coordinator"),
    },
  },
  [`${desk}/results`]: { get: { path: `${consult}/results`, expected: onlyFor(200, ...readers) } },
};
