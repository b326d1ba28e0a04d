import { but, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

/** Claims to imported needs: anybody signed in may ask, coordinators alone read and decide. */
export const claimMatrix: Record<string, Row> = {
  "/needs/:number/claim": {
    get: {
      path: "/needs/IMPORTED/claim",
      expected: { "sign-in": ["visitor", "guest"], 200: but("visitor", "guest") },
    },
    post: {
      path: "/needs/IMPORTED/claim",
      expected: { "sign-in": ["visitor", "guest"], 422: but("visitor", "guest") },
    },
  },
  "/office/claims": { get: { expected: onlyFor(200, "coordinator") } },
  "/office/claims/:id": {
    get: { path: "/office/claims/a-claim", expected: onlyFor(200, "coordinator") },
    post: { path: "/office/claims/a-claim", expected: onlyFor(422, "coordinator") },
  },
};
