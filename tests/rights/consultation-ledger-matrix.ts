import type { Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

const desk = "/office/consultations/:number/imports";
const at = "/office/consultations/CONSULT/imports";

/** Tables that the office brings in hold names and words of everybody: coordinators' alone. */
export const consultationLedgerMatrix: Record<string, Row> = {
  "/office/consultations/:number/letters": {
    get: { path: "/office/consultations/CONSULT/letters", expected: onlyFor(200, "coordinator") },
  },
  "/office/consultations/:number/contributions/:position/letter": {
    get: {
      path: "/office/consultations/CONSULT/contributions/1/letter",
      expected: onlyFor(200, "coordinator"),
    },
    post: {
      path: "/office/consultations/CONSULT/contributions/1/letter",
      expected: onlyFor(422, "coordinator"),
    },
  },
  [desk]: {
    get: { path: at, expected: onlyFor(200, "coordinator") },
    post: { path: at, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/template.csv`]: { get: { path: `${at}/template.csv`, expected: onlyFor(200, "coordinator") } },
  [`${desk}/template.xlsx`]: { get: { path: `${at}/template.xlsx`, expected: onlyFor(200, "coordinator") } },
  [`${desk}/:id`]: {
    get: { path: `${at}/TABLE`, expected: onlyFor(200, "coordinator") },
    post: { path: `${at}/TABLE`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:id/rows.csv`]: { get: { path: `${at}/TABLE/rows.csv`, expected: onlyFor(200, "coordinator") } },
};
