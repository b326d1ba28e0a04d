import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const desk = "/office/consultations/:number";
const open: Expected = { 200: everybody };

/** RESULT is published; of CONSULT, which still collects, there is no result for anybody (see the leak test). */
export const consultationResultMatrix: Record<string, Row> = {
  "/consultations/:number/result": { get: { path: "/consultations/RESULT/result", expected: open } },
  "/consultations/:number/result/charts/:file": {
    get: { path: "/consultations/RESULT/result/charts/adoption.svg", expected: open },
  },
  "/consultations/:number/contributions/:position/report": {
    get: {
      path: "/consultations/RESULT/contributions/1/report",
      expected: { "sign-in": nobody, 200: but(...nobody) },
    },
    post: {
      path: "/consultations/RESULT/contributions/1/report",
      expected: { "sign-in": nobody, 422: but(...nobody) },
    },
  },
  "/consultations/:number/contributions/:position/takedown": {
    get: {
      path: "/consultations/RESULT/contributions/1/takedown",
      expected: onlyFor(200, "moderator", "coordinator"),
    },
    post: {
      path: "/consultations/RESULT/contributions/1/takedown",
      expected: onlyFor(422, "moderator", "coordinator"),
    },
  },
  // One's own alone: to everybody else there is no such contribution.
  "/account/contributions/:receipt/verdict": {
    get: {
      path: "/account/contributions/RESULT-0001/verdict",
      expected: { "sign-in": nobody, 200: ["author"], 404: but("author", ...nobody) },
    },
    post: {
      path: "/account/contributions/RESULT-0001/verdict",
      expected: { "sign-in": nobody, 422: but(...nobody) },
    },
  },
  [`${desk}/task`]: {
    get: { path: "/office/consultations/RESULT/task", expected: onlyFor(200, "coordinator") },
    post: { path: "/office/consultations/RESULT/task", expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/verdicts`]: {
    get: {
      path: "/office/consultations/RESULT/verdicts",
      expected: onlyFor(200, "coordinator", "inspector"),
    },
  },
};
