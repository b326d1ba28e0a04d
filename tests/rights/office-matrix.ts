import { type ByNeed, but, type Expected, everybody, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const residents: Part[] = ["author", "neighbour"];
/** Staff to whom a need that is not public does not exist. */
const elsewhere: Part[] = ["otherPlanner", "otherOfficer", "administrator"];

export const onlyFor = (outcome: 200 | 303 | 404 | 409 | 422 | "on", ...who: Part[]): Expected => ({
  "sign-in": nobody,
  [outcome]: who,
  403: but(...nobody, ...who),
});

/** A step in a need's handling: for those who may take it; other staff that knows of the need is told no. */
const step = (outcome: 200 | 422, ...who: Part[]): ByNeed => ({
  shown: { "sign-in": nobody, [outcome]: who, 403: but(...nobody, ...who) },
  hidden: {
    "sign-in": nobody,
    [outcome]: who,
    404: elsewhere,
    403: but(...nobody, ...who, ...elsewhere),
  },
});

const alike = (expected: Expected): ByNeed => ({ shown: expected, hidden: expected });

/** Who handles needs, anywhere in the town. */
const handling: Part[] = [
  "planner",
  "otherPlanner",
  "officer",
  "otherOfficer",
  "jointOfficer",
  "coordinator",
];

const staff: Part[] = but("visitor", "guest", "author", "neighbour");

/** The office's part of the matrix. */
export const officeMatrix: Record<string, Row> = {
  "/office": {
    get: { expected: { "sign-in": nobody, 403: residents, 200: staff } },
    post: {
      expected: {
        "sign-in": nobody,
        403: [...residents, "moderator", "inspector", "administrator"],
        422: handling,
      },
    },
  },
  "/office/needs/:number": {
    get: {
      expected: {
        // Another territory's staff reads what everybody reads.
        shown: {
          "sign-in": nobody,
          403: residents,
          on: elsewhere,
          200: but(...nobody, ...residents, ...elsewhere),
        },
        hidden: {
          "sign-in": nobody,
          403: residents,
          404: elsewhere,
          200: but(...nobody, ...residents, ...elsewhere),
        },
      },
    },
  },
  "/office/needs/:number/moves/:move": {
    get: {
      path: "/office/needs/:number/moves/askJoint",
      expected: step(200, "planner", "officer", "coordinator"),
    },
    post: {
      path: "/office/needs/:number/moves/askJoint",
      expected: step(422, "planner", "officer", "coordinator"),
    },
  },
  "/office/needs/:number/answer": {
    get: { expected: step(200, "planner", "officer") },
    post: { expected: step(422, "planner", "officer") },
  },
  "/office/needs/:number/holding-reply": {
    get: { expected: step(200, "planner", "officer") },
    post: { expected: step(422, "planner", "officer") },
  },
  "/office/needs/:number/merge": {
    get: { expected: step(200, "planner", "officer", "coordinator") },
    post: { expected: step(422, "planner", "officer", "coordinator") },
  },
  "/office/needs/:number/apart": {
    get: { expected: { shown: { on: everybody }, hidden: { on: everybody } } },
    post: { expected: step(422, "planner", "officer", "coordinator") },
  },
  "/office/needs/new": {
    get: { expected: onlyFor(200, ...handling) },
    post: { expected: onlyFor(422, ...handling) },
  },
  "/office/needs/similar": {
    get: { expected: onlyFor("on", ...handling) },
    post: { expected: onlyFor(200, ...handling) },
  },
  "/office/review": { get: { expected: onlyFor(200, "moderator", "coordinator") } },
  "/office/review/:id": {
    get: { path: "/office/review/settled", expected: onlyFor(200, "moderator", "coordinator") },
    post: { path: "/office/review/settled", expected: onlyFor(422, "moderator", "coordinator") },
  },
  // For every need alike: the role alone decides, and tells a stranger nothing.
  "/needs/:number/takedown": {
    get: { expected: alike(onlyFor(200, "moderator", "coordinator")) },
    post: { expected: alike(onlyFor(422, "moderator", "coordinator")) },
  },
  "/office/outbox": {
    get: { expected: onlyFor(200, "coordinator", "administrator") },
    post: { expected: onlyFor(422, "coordinator", "administrator") },
  },
};
