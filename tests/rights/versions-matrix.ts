import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const open: Expected = { 200: everybody };
const nobody: Part[] = ["visitor", "guest"];
const officers: Part[] = ["officer", "otherOfficer", "jointOfficer"];
const signedIn = (outcome: 422): Expected => ({ "sign-in": nobody, [outcome]: but(...nobody) });
const own = (outcome: 200 | 303 | 422): Expected => ({
  "sign-in": nobody,
  [outcome]: ["author"],
  404: but("author", ...nobody),
});
const draft = "/office/plans/town/versions/2.0";
const laidOpen = "/office/plans/town/versions/1.0";

/** The town's plan lies open as 1.0 under NOTICE; 2.0 is a draft. */
export const versionsMatrix: Record<string, Row> = {
  "/plans/:plan/opinions": { get: { path: "/plans/town/opinions", expected: open } },
  "/plans/:plan/versions/:number/fingerprint": {
    get: { path: "/plans/town/versions/1.0/fingerprint", expected: open },
  },
  "/plans/:plan/versions/:number/canonical.json": {
    get: { path: "/plans/town/versions/1.0/canonical.json", expected: open },
  },
  // Nobody reviewed it yet: it exists for who keeps versions and for who supervises.
  "/plan-documents/:document": {
    get: {
      path: "/plan-documents/SHEET",
      expected: { 200: ["coordinator", "inspector"], 404: but("coordinator", "inspector") },
    },
  },
  "/notices": { get: { expected: open } },
  "/notices/calendar": { get: { expected: open } },
  "/notices/calendar.ics": { get: { expected: open } },
  "/notices/:number": { get: { path: "/notices/NOTICE", expected: open } },
  "/notices/:number/opinions": {
    get: { path: "/notices/NOTICE/opinions", expected: open },
    post: { path: "/notices/NOTICE/opinions", expected: signedIn(422) },
  },
  "/notices/:number/opinions/:opinion/withdrawal": {
    get: { path: "/notices/NOTICE/opinions/OPINION/withdrawal", expected: own(200) },
    post: { path: "/notices/NOTICE/opinions/OPINION/withdrawal", expected: own(303) },
  },
  "/notices/:number/opinions/:opinion/report": {
    get: {
      path: "/notices/NOTICE/opinions/SHOWN-OPINION/report",
      expected: { "sign-in": nobody, 200: but(...nobody) },
    },
    post: { path: "/notices/NOTICE/opinions/SHOWN-OPINION/report", expected: signedIn(422) },
  },
  "/notices/:number/opinions/:opinion/takedown": {
    get: {
      path: "/notices/NOTICE/opinions/SHOWN-OPINION/takedown",
      expected: onlyFor(200, "moderator", "coordinator"),
    },
    post: {
      path: "/notices/NOTICE/opinions/SHOWN-OPINION/takedown",
      expected: onlyFor(422, "moderator", "coordinator"),
    },
  },
  // Of a hidden opinion its author alone learns why; to everybody else there is no such decision.
  "/account/decisions/:review": {
    get: { path: "/account/decisions/HIDDEN", expected: own(200) },
    post: { path: "/account/decisions/HIDDEN", expected: own(422) },
  },
  "/office/review/:id/restoration": {
    get: {
      path: "/office/review/HIDDEN/restoration",
      expected: onlyFor(200, "moderator", "coordinator"),
    },
    post: {
      path: "/office/review/none/restoration",
      expected: onlyFor(404, "moderator", "coordinator"),
    },
  },
  "/notices/:number/hearing": {
    get: { path: "/notices/NOTICE/hearing", expected: open },
    post: { path: "/notices/NOTICE/hearing", expected: signedIn(422) },
  },
  "/office/plans/:plan/versions/:number": {
    get: { path: draft, expected: onlyFor(200, "coordinator", "inspector") },
  },
  "/office/plans/:plan/versions/:number/secrecy": {
    get: { path: `${draft}/secrecy`, expected: onlyFor(200, "coordinator") },
    post: { path: `${draft}/secrecy`, expected: onlyFor(422, "coordinator") },
  },
  "/office/plans/:plan/versions/:number/moves/:move": {
    get: { path: `${draft}/moves/openNotice`, expected: onlyFor(200, "coordinator") },
    post: { path: `${draft}/moves/openNotice`, expected: onlyFor(422, "coordinator") },
  },
  "/office/plans/:plan/versions/:number/papers/:paper": {
    get: { path: `${laidOpen}/papers/statement`, expected: onlyFor(200, "coordinator") },
    post: { path: `${laidOpen}/papers/statement`, expected: onlyFor(422, "coordinator") },
  },
  "/office/plans/:plan/versions/:number/documents": {
    get: { path: `${laidOpen}/documents`, expected: onlyFor(200, "coordinator") },
    post: { path: `${laidOpen}/documents`, expected: onlyFor(422, "coordinator") },
  },
  "/office/plans/:plan/versions/:number/documents/:document/withdrawal": {
    get: { path: `${laidOpen}/documents/SHEET/withdrawal`, expected: onlyFor(200, "coordinator") },
    post: { path: `${laidOpen}/documents/SHEET/withdrawal`, expected: onlyFor(422, "coordinator") },
  },
  "/office/opinions": { get: { expected: onlyFor(200, ...officers, "coordinator", "inspector") } },
  // To another unit's officers an opinion does not exist; an empty form tells them nothing of it.
  "/office/opinions/:opinion": {
    get: {
      path: "/office/opinions/OPINION",
      expected: {
        "sign-in": nobody,
        200: ["officer", "coordinator", "inspector"],
        404: ["otherOfficer", "jointOfficer"],
        403: but(...nobody, ...officers, "coordinator", "inspector"),
      },
    },
    post: { path: "/office/opinions/OPINION", expected: onlyFor(422, ...officers, "coordinator") },
  },
  "/office/hearing-applications": { get: { expected: onlyFor(200, "coordinator", "inspector") } },
  "/office/hearing-applications/:application": {
    get: {
      path: "/office/hearing-applications/APPLICATION",
      expected: onlyFor(200, "coordinator", "inspector"),
    },
    post: {
      path: "/office/hearing-applications/APPLICATION",
      expected: onlyFor(422, "coordinator"),
    },
  },
};
