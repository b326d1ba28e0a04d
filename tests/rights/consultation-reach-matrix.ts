import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const desk = "/office/consultations";
/** CONSULT collects: nobody sees anything of it before its close. */
const notYet: Expected = { 404: everybody };
const wholeFile: Expected = {
  "sign-in": nobody,
  200: ["coordinator", "inspector"],
  403: but(...nobody, "coordinator", "inspector"),
};

/** Whom consultations reach: the figures that they are measured against, what is found, and what is done about it. */
export const consultationReachMatrix: Record<string, Row> = {
  "/consultations/:number/participation": {
    get: { path: "/consultations/CONSULT/participation", expected: notYet },
  },
  "/consultations/:number/participation/charts/:file": {
    get: { path: "/consultations/CONSULT/participation/charts/territory.svg", expected: notYet },
  },
  [`${desk}/:number/participation`]: {
    get: { path: `${desk}/CONSULT/participation`, expected: wholeFile },
  },
  [`${desk}/:number/participation/charts/:file`]: {
    get: { path: `${desk}/CONSULT/participation/charts/age-band.svg`, expected: wholeFile },
  },
  [`${desk}/:number/participation/acts`]: {
    get: {
      path: `${desk}/CONSULT/participation/acts?dimension=territory&part=liuwan`,
      expected: onlyFor(200, "coordinator"),
    },
    post: { path: `${desk}/CONSULT/participation/acts`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:number/phases`]: {
    get: { path: `${desk}/DRAFT/phases`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/DRAFT/phases`, expected: onlyFor(422, "coordinator") },
  },
  "/office/populations": {
    get: { expected: onlyFor(200, "coordinator", "administrator") },
    post: { expected: onlyFor(422, "coordinator", "administrator") },
  },
  "/office/populations/:territory": {
    get: { path: "/office/populations/liuwan", expected: onlyFor(200, "coordinator", "administrator") },
    post: { path: "/office/populations/liuwan", expected: onlyFor(422, "coordinator", "administrator") },
  },
};
