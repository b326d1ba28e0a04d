import { but, type Expected, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const officers: Part[] = ["officer", "otherOfficer", "jointOfficer"];
const desk = "/office/consultations";
const readers: Part[] = ["coordinator", "inspector"];

/** To an officer of another unit a passage does not exist; nobody else has a way to the desk. */
const ofItsUnit: Expected = {
  "sign-in": nobody,
  200: ["officer", ...readers],
  404: ["otherOfficer", "jointOfficer"],
  403: but(...nobody, ...officers, ...readers),
};

/** Every officer may open the workbench; on it stands what was given to their unit. */
export const consultationWorkbenchMatrix: Record<string, Row> = {
  [`${desk}/:number/passages`]: {
    get: { path: `${desk}/CONSULT/passages`, expected: onlyFor(200, ...officers, ...readers) },
    post: { path: `${desk}/CONSULT/passages`, expected: onlyFor(422, ...officers, "coordinator") },
  },
  [`${desk}/:number/passages/:passage/alike`]: {
    get: { path: `${desk}/CONSULT/passages/PASSAGE/alike`, expected: ofItsUnit },
    post: {
      path: `${desk}/CONSULT/passages/PASSAGE/alike`,
      expected: onlyFor(422, ...officers, "coordinator"),
    },
  },
  [`${desk}/:number/splits`]: {
    get: { path: `${desk}/CONSULT/splits`, expected: onlyFor(200, ...readers) },
    post: { path: `${desk}/CONSULT/splits`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:number/topics`]: {
    get: { path: `${desk}/CONSULT/topics`, expected: onlyFor(200, ...readers) },
    post: { path: `${desk}/CONSULT/topics`, expected: onlyFor(422, "coordinator") },
  },
};
