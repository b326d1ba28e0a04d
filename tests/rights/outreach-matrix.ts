import { type Expected, everybody, type Row } from "./expected.ts";

const open: Expected = { 200: everybody };

/** The library, explainers, events, statements and surveys. */
export const outreachMatrix: Record<string, Row> = {
  "/policies": { get: { expected: open } },
  "/policies/:policy": { get: { path: "/policies/urban-rural-planning-law", expected: open } },
};
