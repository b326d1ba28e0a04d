import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const open: Expected = { 200: everybody };
const nobody: Part[] = ["visitor", "guest"];
const unknownOwn: Expected = { "sign-in": nobody, 404: but(...nobody) };
const events = "/office/outreach/events";
const notThere: Expected = { 404: everybody };
const desk = "/office/outreach/texts";
const writers = ["coordinator", "planner", "otherPlanner"] as const;

/** The library, explainers, events, statements and surveys. */
export const outreachMatrix: Record<string, Row> = {
  "/policies": { get: { expected: open } },
  "/policies/:policy": { get: { path: "/policies/urban-rural-planning-law", expected: open } },
  "/plans/:plan/clauses/:anchor": { get: { path: "/plans/no-such/clauses/c1", expected: notThere } },
  "/plans/:plan/explained": { get: { path: "/plans/no-such/explained", expected: notThere } },
  "/clarifications": { get: { expected: open } },
  "/clarifications/:number": { get: { path: "/clarifications/no-such", expected: notThere } },
  [desk]: { get: { expected: onlyFor(200, ...writers, "inspector") } },
  [`${desk}/new`]: {
    get: { path: `${desk}/new?kind=clarification`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/new?kind=explainer`, expected: onlyFor(422, ...writers) },
  },
  [`${desk}/:number`]: {
    get: { path: `${desk}/no-such`, expected: onlyFor(404, ...writers, "inspector") },
    post: { path: `${desk}/no-such`, expected: onlyFor(404, ...writers) },
  },
  [`${desk}/:number/versions`]: {
    get: { path: `${desk}/no-such/versions`, expected: onlyFor(404, ...writers) },
    post: { path: `${desk}/no-such/versions`, fields: { why: "更正" }, expected: onlyFor(404, ...writers) },
  },
  [`${desk}/:number/moves/:move`]: {
    get: { path: `${desk}/no-such/moves/publish`, expected: onlyFor(404, ...writers) },
    post: {
      path: `${desk}/no-such/moves/publish`,
      fields: { revision: "1" },
      expected: onlyFor(404, ...writers),
    },
  },
  "/outreach": { get: { expected: open } },
  "/outreach/:number": { get: { path: "/outreach/no-such", expected: notThere } },
  "/outreach/:number/calendar.ics": { get: { path: "/outreach/no-such/calendar.ics", expected: notThere } },
  "/outreach/:number/sign-up": {
    get: { path: "/outreach/no-such/sign-up", expected: unknownOwn },
    post: { path: "/outreach/no-such/sign-up", fields: { people: "1" }, expected: unknownOwn },
  },
  "/outreach/:number/withdrawal": {
    get: { path: "/outreach/no-such/withdrawal", expected: unknownOwn },
    post: { path: "/outreach/no-such/withdrawal", expected: unknownOwn },
  },
  [events]: { get: { expected: onlyFor(200, ...writers, "inspector") } },
  [`${events}/new`]: {
    get: { expected: onlyFor(200, ...writers) },
    post: { expected: onlyFor(422, ...writers) },
  },
  [`${events}/:number`]: {
    get: { path: `${events}/no-such`, expected: onlyFor(404, ...writers, "inspector") },
  },
  [`${events}/:number/change`]: {
    get: { path: `${events}/no-such/change`, expected: onlyFor(404, ...writers) },
    post: { path: `${events}/no-such/change`, expected: onlyFor(422, ...writers) },
  },
  [`${events}/:number/cancellation`]: {
    get: { path: `${events}/no-such/cancellation`, expected: onlyFor(404, ...writers) },
    post: {
      path: `${events}/no-such/cancellation`,
      fields: { reason: "台风" },
      expected: onlyFor(404, ...writers),
    },
  },
  [`${events}/:number/record`]: {
    get: { path: `${events}/no-such/record`, expected: onlyFor(404, ...writers) },
    post: {
      path: `${events}/no-such/record`,
      fields: { attended: "3", record: "如期举行。" },
      expected: onlyFor(404, ...writers),
    },
  },
  "/surveys": { get: { expected: open } },
  "/surveys/:number": {
    get: { path: "/surveys/no-such", expected: notThere },
    post: { path: "/surveys/no-such", fields: { knows: "3", accepts: "3" }, expected: notThere },
  },
  "/surveys/:number/charts/:file": {
    get: { path: "/surveys/no-such/charts/knows.svg", expected: notThere },
  },
  "/office/outreach/surveys": {
    get: { expected: onlyFor(200, "coordinator", "inspector") },
    post: { expected: onlyFor(422, "coordinator") },
  },
  "/office/outreach/surveys/:number": {
    get: {
      path: "/office/outreach/surveys/no-such",
      expected: onlyFor(404, "coordinator", "inspector"),
    },
  },
};
