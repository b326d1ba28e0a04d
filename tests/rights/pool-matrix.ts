import { type Asked, but, type Expected, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const officers: Part[] = ["officer", "otherOfficer", "jointOfficer"];
/** Only the lead unit of the town's task; other officers see the form and are refused when they send it. */
const lead: Part[] = ["officer", "coordinator"];

/** A page for coordinators alone; its form sent empty. */
const coordinatorsOnly = (path: string): Row => ({
  get: { path, expected: onlyFor(200, "coordinator") },
  post: { path, expected: onlyFor(422, "coordinator") },
});

const sent = (path: string, fields: Record<string, string>, expected: Expected): Asked => ({
  path,
  fields,
  expected,
});

/** Sent with a version that is long gone: whoever may is told so, and nothing changes. */
const old = { version: "99" };
const report = { ...old, move: "report", words: "已划线。", evidence: "", progress: "50", done: "90" };

/** Summaries and tasks, in the office. DRAFT, PUBLISHED and RUNNING stand in the town. */
export const poolMatrix: Record<string, Row> = {
  "/office/summaries": { get: { expected: onlyFor(200, "coordinator", "inspector") } },
  "/office/summaries/new": coordinatorsOnly("/office/summaries/new"),
  "/office/summaries/:number": {
    get: { path: "/office/summaries/DRAFT", expected: onlyFor(200, "coordinator", "inspector") },
    post: { path: "/office/summaries/DRAFT", expected: onlyFor(422, "coordinator") },
  },
  "/office/summaries/:number/review": coordinatorsOnly("/office/summaries/DRAFT/review"),
  "/office/summaries/:number/publication": coordinatorsOnly("/office/summaries/DRAFT/publication"),
  "/office/summaries/:number/return": coordinatorsOnly("/office/summaries/DRAFT/return"),
  "/office/summaries/:number/declination": coordinatorsOnly("/office/summaries/PUBLISHED/declination"),
  "/office/summaries/:number/task": coordinatorsOnly("/office/summaries/PUBLISHED/task"),
  "/office/tasks": { get: { expected: onlyFor(200, ...officers, "coordinator", "inspector") } },
  "/office/tasks/new": coordinatorsOnly("/office/tasks/new"),
  "/office/tasks/:number": {
    get: {
      path: "/office/tasks/RUNNING",
      expected: onlyFor(200, ...officers, "coordinator", "inspector"),
    },
  },
  "/office/tasks/:number/reports": {
    get: { path: "/office/tasks/RUNNING/reports", expected: onlyFor(200, ...officers, "coordinator") },
    post: sent("/office/tasks/RUNNING/reports", report, onlyFor(409, ...lead)),
  },
  "/office/tasks/:number/ending": {
    get: { path: "/office/tasks/RUNNING/ending", expected: onlyFor(200, ...officers, "coordinator") },
    post: sent(
      "/office/tasks/RUNNING/ending",
      { ...old, move: "finish", words: "完工。", evidence: "验收单" },
      onlyFor(409, ...lead),
    ),
  },
  "/office/tasks/:number/adjustment": coordinatorsOnly("/office/tasks/RUNNING/adjustment"),
  "/office/tasks/:number/ladder": coordinatorsOnly("/office/tasks/RUNNING/ladder"),
  "/office/tasks/:number/milestones": {
    get: { path: "/office/tasks/RUNNING/milestones", expected: onlyFor(200, ...officers, "coordinator") },
    post: sent(
      "/office/tasks/RUNNING/milestones",
      { title: "临时步行道划线", dueOn: "2027-05-01" },
      onlyFor(303, ...lead),
    ),
  },
  "/office/tasks/:number/milestones/:milestone": {
    get: {
      path: "/office/tasks/RUNNING/milestones/first",
      expected: onlyFor(200, ...officers, "coordinator"),
    },
    // One of those who may is first; then it is reached.
    post: sent(
      "/office/tasks/RUNNING/milestones/no-such",
      { evidence: "照片" },
      {
        "sign-in": ["visitor", "guest"],
        404: lead,
        403: but("visitor", "guest", ...lead),
      },
    ),
  },
};
