import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const at = "/office/consultations";
/** A copy with names exists for the one coordinator who asked for it. */
const askersOwn: Expected = {
  "sign-in": nobody,
  200: ["coordinator"],
  404: ["inspector"],
  403: but(...nobody, "coordinator", "inspector"),
};

/** COPY has masked names; TELLING tells who wrote what. Units read their passages on the desk and take no copies. */
export const consultationReportMatrix: Record<string, Row> = {
  [`${at}/:number/exports`]: {
    get: { path: `${at}/CONSULT/exports`, expected: onlyFor(200, "coordinator", "inspector") },
    post: { path: `${at}/CONSULT/exports`, expected: onlyFor(422, "coordinator", "inspector") },
  },
  [`${at}/:number/exports/named`]: {
    get: { path: `${at}/CONSULT/exports/named`, expected: onlyFor(200, "coordinator") },
    post: { path: `${at}/CONSULT/exports/named`, expected: onlyFor(422, "coordinator") },
  },
  [`${at}/:number/exports/:id`]: { get: { path: `${at}/CONSULT/exports/TELLING`, expected: askersOwn } },
  [`${at}/:number/exports/:id/file`]: {
    get: { path: `${at}/CONSULT/exports/TELLING/file`, expected: askersOwn },
  },
  // Nothing before the result is published, whoever asks; then the same for all.
  "/consultations/:number/result/downloads/:file": {
    get: {
      path: "/consultations/RESULT/result/downloads/result.csv",
      expected: { 200: everybody },
    },
  },
  "/office/report-templates": {
    get: { expected: onlyFor(200, "coordinator", "administrator") },
    post: { expected: onlyFor(422, "coordinator", "administrator") },
  },
  "/office/report-templates/:id/sample": {
    get: {
      path: "/office/report-templates/FORM/sample",
      expected: onlyFor(200, "coordinator", "administrator"),
    },
  },
  "/office/report-templates/:id/removal": {
    get: {
      path: "/office/report-templates/FORM/removal",
      expected: onlyFor(200, "coordinator", "administrator"),
    },
    post: {
      path: "/office/report-templates/no-such/removal",
      expected: onlyFor(303, "coordinator", "administrator"),
    },
  },
};
