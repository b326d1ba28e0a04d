import { but, type Expected, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
/** For anybody else there are no drafts, so the desk of plans is not there. */
const others = but(...nobody, "coordinator", "inspector");
const readers: Expected = { "sign-in": nobody, 404: others, 200: ["coordinator", "inspector"] };
const makers = (outcome: 200 | 422 | 404): Expected =>
  outcome === 404
    ? { "sign-in": nobody, 404: [...others, "coordinator"], 403: ["inspector"] }
    : { "sign-in": nobody, 404: others, 403: ["inspector"], [outcome]: ["coordinator"] };

/** The desk of plans and what is brought in there. */
export const planImportMatrix: Record<string, Row> = {
  "/office/plans": { get: { expected: readers } },
  "/office/plans/imports/new": {
    get: { expected: makers(200) },
    post: { expected: makers(422) },
  },
  "/office/plans/imports/:id": {
    get: { path: "/office/plans/imports/IMPORT", expected: readers },
    post: { path: "/office/plans/imports/no-such", expected: makers(404) },
  },
  "/office/plans/imports/:id/problems.csv": {
    get: { path: "/office/plans/imports/IMPORT/problems.csv", expected: readers },
  },
};
