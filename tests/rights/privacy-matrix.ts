import { type ByNeed, but, type Expected, everybody, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const signedIn: Expected = { "sign-in": nobody, 200: but(...nobody) };
const posts = (outcome: 303 | 422): Expected => ({ "sign-in": nobody, [outcome]: but(...nobody) });
const elsewhere: Part[] = ["otherPlanner", "otherOfficer", "administrator"];

/** Who asked is known to the planner, the unit and the coordinator; of a report to the coordinator alone. */
const handlers: Part[] = ["planner", "officer", "coordinator"];
const theContact = (outcome: 200 | 422): ByNeed => ({
  shown: { "sign-in": nobody, [outcome]: handlers, 403: but(...nobody, ...handlers) },
  hidden: {
    "sign-in": nobody,
    [outcome]: handlers,
    404: elsewhere,
    403: but(...nobody, ...handlers, ...elsewhere),
  },
  report: {
    "sign-in": nobody,
    [outcome]: ["coordinator"],
    404: elsewhere,
    403: but(...nobody, "coordinator", ...elsewhere),
  },
});

const someoneElses: Expected = { "sign-in": nobody, 404: but(...nobody) };
const childsPath = "/account/children/somebody-elses/";

/** The privacy desk: one's own and no other's, whatever id is guessed. */
export const privacyMatrix: Record<string, Row> = {
  "/privacy": { get: { expected: { 200: everybody } } },
  "/privacy/texts/:text": { get: { path: "/privacy/texts/taking-part", expected: { 200: everybody } } },
  "/account/privacy": { get: { expected: signedIn }, post: { expected: posts(422) } },
  "/account/privacy/data": { get: { expected: signedIn } },
  "/account/privacy/data.json": { get: { expected: signedIn } },
  "/account/deletion": { get: { expected: signedIn }, post: { expected: posts(422) } },
  "/account/deletion/undoing": {
    get: { expected: { 404: everybody } },
    post: { expected: posts(303) },
  },
  "/account/guardian": { get: { expected: signedIn }, post: { expected: posts(422) } },
  "/account/children": { get: { expected: signedIn }, post: { expected: posts(422) } },
  "/account/children/:id/data.json": { get: { path: `${childsPath}data.json`, expected: someoneElses } },
  "/account/children/:id/deletion": {
    get: { path: `${childsPath}deletion`, expected: someoneElses },
    post: { path: `${childsPath}deletion`, expected: someoneElses },
  },
  "/office/needs/:number/contact": {
    get: { expected: theContact(200) },
    post: { expected: theContact(422) },
  },
};
