import { type Expected, everybody, type Row } from "./expected.ts";

const open: Expected = { 200: everybody };

/** RESULT is published; of CONSULT, which still collects, there is no result for anybody (see the leak test). */
export const consultationResultMatrix: Record<string, Row> = {
  "/consultations/:number/result": { get: { path: "/consultations/RESULT/result", expected: open } },
  "/consultations/:number/result/charts/:file": {
    get: { path: "/consultations/RESULT/result/charts/adoption.svg", expected: open },
  },
};
