import { adminMatrix } from "./admin-matrix.ts";
import { alertsMatrix } from "./alerts-matrix.ts";
import { auditMatrix } from "./audit-matrix.ts";
import { claimMatrix } from "./claim-matrix.ts";
import { consultationLedgerMatrix } from "./consultation-ledger-matrix.ts";
import { consultationMatrix } from "./consultation-matrix.ts";
import { consultationPlacesMatrix } from "./consultation-places-matrix.ts";
import { consultationReachMatrix } from "./consultation-reach-matrix.ts";
import { consultationReportMatrix } from "./consultation-report-matrix.ts";
import { consultationResultMatrix } from "./consultation-result-matrix.ts";
import { consultationSurveysMatrix } from "./consultation-surveys-matrix.ts";
import { consultationWorkbenchMatrix } from "./consultation-workbench-matrix.ts";
import { type ByNeed, but, type Expected, everybody, type Row } from "./expected.ts";
import { invitationMatrix } from "./invitation-matrix.ts";
import { marketMatrix } from "./market-matrix.ts";
import { officeMatrix } from "./office-matrix.ts";
import { officesMatrix } from "./offices-matrix.ts";
import { outreachMatrix } from "./outreach-matrix.ts";
import type { Part } from "./parts.ts";
import { planImportMatrix } from "./plan-import-matrix.ts";
import { poolMatrix } from "./pool-matrix.ts";
import { privacyMatrix } from "./privacy-matrix.ts";
import { readingMatrix } from "./reading-matrix.ts";
import { signInMatrix } from "./sign-in-matrix.ts";
import { versionsMatrix } from "./versions-matrix.ts";

/** Whoever has no part in a need: to them one that is not public does not exist. */
export const strangers: Part[] = ["visitor", "neighbour", "otherPlanner", "otherOfficer", "administrator"];
const nobody: Part[] = ["visitor", "guest"];

const open: Expected = { 200: everybody };
const notThere: Expected = { 404: everybody };
const signedIn: Expected = { "sign-in": nobody, 200: but(...nobody) };
const signedInPosts = (outcome: 303 | 422): Expected => ({ "sign-in": nobody, [outcome]: but(...nobody) });

/** The pages of a need that anybody may read when it is public. */
const readNeed: ByNeed = {
  shown: { 200: everybody },
  hidden: { 404: strangers, 200: but(...strangers) },
};

/** What only the author may do, signed in or by query code; staff that knows of the need is told no, others know of none. */
const ownNeed = (outcome: 200 | 409 | 422): ByNeed => ({
  shown: { [outcome]: ["author", "guest"], 403: but("author", "guest") },
  hidden: {
    [outcome]: ["author", "guest"],
    403: but("author", "guest", ...strangers),
    404: strangers,
  },
});

/** What a signed-in reader may do with a need that they see. */
const readerActs = (outcome: 200 | 303): ByNeed => ({
  shown: { "sign-in": nobody, [outcome]: but(...nobody) },
  hidden: {
    "sign-in": nobody,
    404: strangers.filter((part) => !nobody.includes(part)),
    [outcome]: but(...nobody, ...strangers),
  },
});

/** Support is for public needs of others; whoever sees a hidden one is told that it can't be supported. */
const support: ByNeed = {
  shown: { "sign-in": nobody, 422: ["author"], 303: but(...nobody, "author") },
  hidden: {
    "sign-in": nobody,
    404: strangers.filter((part) => !nobody.includes(part)),
    422: but(...nobody, ...strangers),
  },
};

/** It leads on to a page that says how one stands to the need; to what can't be supported one is told why there. */
const meToo: ByNeed = {
  shown: { "sign-in": nobody, 303: but(...nobody) },
  hidden: {
    "sign-in": nobody,
    404: strangers.filter((part) => !nobody.includes(part)),
    303: but(...nobody, ...strangers),
  },
};

/** Whatever the number: on to the need's page, which says whether there is one. */
const onToTheNeed: ByNeed = { shown: { on: everybody }, hidden: { on: everybody } };

/** Every route of app/routes.ts: who gets what. Written by hand; a route without a row fails. */
export const matrix: Record<string, Row> = {
  "/": { get: { expected: open } },
  "/help": { get: { expected: open } },
  "/help/:page": { get: { path: "/help/residents", expected: open } },
  "/offline": { get: { expected: open } },
  "/needs": { get: { expected: { on: everybody } } },
  "/photos/:id": { get: { path: "/photos/no-such-photo", expected: notThere } },
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
  "/search": { get: { path: "/search?q=小学", expected: open } },
  "/search/suggestions": { get: { path: "/search/suggestions?q=小学", expected: open } },
  "/map": { get: { expected: open } },
  "/needs/:number": { get: { expected: readNeed } },
  "/needs/:number/print": { get: { expected: readNeed } },
  "/needs/:number/support": { get: { expected: onToTheNeed }, post: { expected: support } },
  "/needs/:number/support/withdrawal": {
    get: { expected: onToTheNeed },
    post: { expected: readerActs(303) },
  },
  "/needs/:number/follow": { get: { expected: onToTheNeed }, post: { expected: readerActs(303) } },
  "/needs/:number/follow/withdrawal": {
    get: { expected: onToTheNeed },
    post: { expected: readerActs(303) },
  },
  "/needs/:number/me-too": {
    get: { expected: { shown: { 200: everybody }, hidden: { 404: everybody } } },
    post: { expected: meToo },
  },
  "/needs/similar": { get: { expected: { on: everybody } }, post: { expected: open } },
  "/needs/:number/comments": {
    get: { expected: readerActs(200) },
    post: { fields: { words: "我家孩子也在这里上学。", submissionKey: "NEW" }, expected: readerActs(303) },
  },
  "/needs/:number/report": {
    get: { expected: readerActs(200) },
    post: { fields: { ground: "insult" }, expected: readerActs(303) },
  },
  "/needs/new": { get: { expected: open }, post: { expected: { 422: everybody } } },
  "/needs/new/offline": { get: { expected: open } },
  // The receipt is for the browser that has just handed something in.
  "/needs/received": { get: { expected: { on: everybody } } },
  "/follow-up": { get: { expected: open }, post: { expected: { 422: everybody } } },
  // The gate alone sends forms there.
  "/held-form": { get: { expected: notThere }, post: { expected: notThere } },
  "/summaries": { get: { expected: open } },
  "/summaries/:number": { get: { path: "/summaries/PUBLISHED", expected: open } },
  "/tasks": { get: { expected: open } },
  "/tasks/:number": { get: { path: "/tasks/RUNNING", expected: open } },
  "/rates": { get: { expected: open } },
  "/rates.csv": { get: { expected: open } },
  "/plans": { get: { expected: open } },
  ...readingMatrix,
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
  ...signInMatrix,
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
  // Of use to who is suspended; the others are led to their account.
  "/account/suspension": {
    get: { expected: { "sign-in": nobody, on: but(...nobody) } },
    post: { expected: { "sign-in": nobody, on: but(...nobody) } },
  },
  "/outbox": { get: { expected: open } },
  "/map/base.geojson": { get: { expected: open } },
  "/needs.geojson": { get: { expected: open } },
  ...alertsMatrix,
  "/map/list": { get: { expected: open } },
  "/map/clusters.geojson": { get: { expected: open } },
  "/map/territories.geojson": { get: { expected: open } },
  "/map/basemaps.json": { get: { expected: open } },
  "/places.json": { get: { expected: open } },
  ...adminMatrix,
  ...officeMatrix,
  ...officesMatrix,
  ...poolMatrix,
  ...auditMatrix,
  ...claimMatrix,
  ...privacyMatrix,
  ...marketMatrix,
  ...versionsMatrix,
  ...consultationMatrix,
  ...consultationResultMatrix,
  ...consultationWorkbenchMatrix,
  ...consultationReachMatrix,
  ...consultationReportMatrix,
  ...consultationPlacesMatrix,
  ...consultationLedgerMatrix,
  ...consultationSurveysMatrix,
  ...invitationMatrix,
  ...outreachMatrix,
  ...planImportMatrix,
  "/sign-out": { get: { expected: notThere }, post: { expected: { 303: everybody } } },
  "/*": { get: { path: "/no-such-page", expected: notThere } },
};
