import { type ByNeed, but, type Expected, everybody, type Row } from "./expected.ts";
import { officeMatrix } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

/** Whoever has no part in a need: to them one that is not public does not exist. */
export const strangers: Part[] = ["visitor", "neighbour", "otherPlanner", "otherOfficer", "administrator"];
const nobody: Part[] = ["visitor", "guest"];

const open: Expected = { 200: everybody };
const notThere: Expected = { 404: everybody };
const signedIn: Expected = { "sign-in": nobody, 200: but(...nobody) };
const signedInPosts = (outcome: 303 | 422): Expected => ({ "sign-in": nobody, [outcome]: but(...nobody) });

/** What only the author may do, signed in or by query code; staff that knows of the need is told no, others know of none. */
const ownNeed = (outcome: 200 | 409 | 422): ByNeed => ({
  shown: { [outcome]: ["author", "guest"], 403: but("author", "guest") },
  hidden: {
    [outcome]: ["author", "guest"],
    403: but("author", "guest", ...strangers),
    404: strangers,
  },
});

/** Every route of app/routes.ts: who gets what. Written by hand; a route without a row fails. */
export const matrix: Record<string, Row> = {
  "/": { get: { expected: open } },
  "/help": { get: { expected: open } },
  "/help/:page": { get: { path: "/help/residents", expected: open } },
  "/offline": { get: { expected: open } },
  "/photos/:id": { get: { path: "/photos/no-such-photo", expected: notThere } },
  "/needs/new": { get: { expected: open }, post: { expected: { 422: everybody } } },
  // Nothing was handed in just now: on to following by number and code.
  "/needs/received": { get: { expected: { on: everybody } } },
  "/follow-up": { get: { expected: open }, post: { expected: { 422: everybody } } },
  "/needs/:number/verdict": {
    get: { expected: ownNeed(200) },
    post: { expected: ownNeed(422) },
  },
  "/needs/:number/supplements": {
    get: { expected: ownNeed(200) },
    post: { expected: ownNeed(422) },
  },
  "/needs/:number/reopening": {
    get: { expected: ownNeed(200) },
    post: { expected: ownNeed(422) },
  },
  "/needs/:number/withdrawal": {
    get: { expected: ownNeed(200) },
    post: { expected: ownNeed(422) },
  },
  "/needs/:number/merge-undoing": {
    get: { expected: ownNeed(200) },
    // It asks for nothing; a need that is not merged can't be unmerged.
    post: { expected: ownNeed(409) },
  },
  "/summaries": { get: { expected: open } },
  "/summaries/:number": { get: { path: "/summaries/no-such-summary", expected: notThere } },
  "/tasks": { get: { expected: open } },
  "/tasks/:number": { get: { path: "/tasks/no-such-task", expected: notThere } },
  "/rates": { get: { expected: open } },
  "/rates.csv": { get: { expected: open } },
  "/plans": { get: { expected: open } },
  "/plans/:plan": { get: { path: "/plans/no-such-plan", expected: notThere } },
  "/preferences": {
    get: { expected: notThere },
    post: { fields: { lang: "zh-CN" }, expected: { 303: everybody } },
  },
  "/sign-in": {
    get: { expected: { 200: nobody, on: but(...nobody) } },
    post: { expected: { 422: nobody, on: but(...nobody) } },
  },
  // Without a code that was asked for, there is nothing to type here.
  "/sign-in/code": { get: { expected: { on: everybody } }, post: { expected: { on: everybody } } },
  "/account": { get: { expected: signedIn } },
  "/account/profile": { get: { expected: signedIn }, post: { expected: signedInPosts(422) } },
  "/account/notices": { get: { expected: signedIn }, post: { expected: signedInPosts(303) } },
  "/account/contact": { get: { expected: signedIn }, post: { expected: signedInPosts(422) } },
  "/account/contact/code": {
    get: { expected: { "sign-in": nobody, on: but(...nobody) } },
    post: { expected: { "sign-in": nobody, on: but(...nobody) } },
  },
  "/account/messages": { get: { expected: signedIn }, post: { expected: signedInPosts(303) } },
  // Somebody else's message is no message.
  "/account/messages/:id": {
    get: { path: "/account/messages/of-somebody-else", expected: notThere },
    post: {
      path: "/account/messages/of-somebody-else",
      expected: { "sign-in": nobody, 404: but(...nobody) },
    },
  },
  "/outbox": { get: { expected: open } },
  "/map/base.geojson": { get: { expected: open } },
  "/map/territories.geojson": { get: { expected: open } },
  ...officeMatrix,
  "/sign-out": { get: { expected: notThere }, post: { expected: { 303: everybody } } },
  "/*": { get: { path: "/no-such-page", expected: notThere } },
};
