import type { Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

/** Whom consultations reach: the figures that they are measured against, what is found, and what is done about it. */
export const consultationReachMatrix: Record<string, Row> = {
  "/office/populations": {
    get: { expected: onlyFor(200, "coordinator", "administrator") },
    post: { expected: onlyFor(422, "coordinator", "administrator") },
  },
  "/office/populations/:territory": {
    get: { path: "/office/populations/liuwan", expected: onlyFor(200, "coordinator", "administrator") },
    post: { path: "/office/populations/liuwan", expected: onlyFor(422, "coordinator", "administrator") },
  },
};
