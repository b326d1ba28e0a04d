import { type Asked, but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const open: Expected = { 200: everybody };
const signedIn: Expected = { "sign-in": nobody, 200: but(...nobody) };
/** The town's entity is represented by the author of its needs; to everybody else there is no such file. */
const clerk: Part[] = ["author"];
const own = (outcome: 200 | 303 | 422): Expected => ({
  "sign-in": nobody,
  [outcome]: clerk,
  404: but(...nobody, ...clerk),
});
const page = (path: string, sent: 303 | 422 = 422, fields?: Record<string, string>): Row => ({
  get: { path, expected: own(200) },
  post: { path, expected: own(sent), ...(fields && { fields }) },
});
const asked = (path: string, expected: Expected, fields?: Record<string, string>): Asked => ({
  ...{ path, expected },
  ...(fields && { fields }),
});
const base = "/account/market-entities/ENTITY";
const desk = "/office/market-entities";

/** The register of market entities. ENTITY is a verified one of the town, with an open appeal against nobody's suspension. */
export const marketMatrix: Record<string, Row> = {
  "/market-entities": { get: { expected: open } },
  "/market-entities.csv": { get: { expected: open } },
  "/market-entities/:uscc": { get: { path: "/market-entities/91110108551385082Q", expected: open } },
  "/market-documents/:id": {
    get: {
      path: "/market-documents/LETTER",
      expected: {
        200: [...clerk, "coordinator", "inspector"],
        404: but(...clerk, "coordinator", "inspector"),
      },
    },
  },
  "/account/market-entities": { get: { expected: signedIn } },
  "/account/market-entities/new": {
    get: { expected: signedIn },
    post: { expected: { "sign-in": nobody, 422: but(...nobody) } },
  },
  "/account/market-entities/join": {
    get: { expected: signedIn },
    post: { expected: { "sign-in": nobody, 422: but(...nobody) } },
  },
  "/account/market-entities/invitation/:secret": {
    get: asked("/account/market-entities/invitation/no-such", { "sign-in": nobody, 404: but(...nobody) }),
    post: asked("/account/market-entities/invitation/no-such", { "sign-in": nobody, 422: but(...nobody) }),
  },
  "/account/market-entities/:id": {
    get: asked(base, own(200)),
    // It is verified and whole: the first click asks for its renewal, as in the row of the office.
    post: asked("/account/market-entities/no-such", { "sign-in": nobody, 404: but(...nobody) }),
  },
  "/account/market-entities/:id/particulars": page(`${base}/particulars`),
  "/account/market-entities/:id/proof": page(`${base}/proof`),
  "/account/market-entities/:id/qualifications": page(`${base}/qualifications`),
  "/account/market-entities/:id/qualifications/:qualification/removal": {
    get: asked(`${base}/qualifications/no-such/removal`, {
      ...{ "sign-in": nobody, on: [...clerk], 404: but(...nobody, ...clerk) },
    }),
    post: asked(`${base}/qualifications/no-such/removal`, own(303)),
  },
  "/account/market-entities/:id/interests": page(`${base}/interests`),
  "/account/market-entities/:id/representatives": page(`${base}/representatives`),
  "/account/market-entities/:id/appeal": page(`${base}/appeal`),
  "/account/market-entities/:id/withdrawal": {
    get: asked(`${base}/withdrawal`, own(200)),
    post: asked("/account/market-entities/no-such/withdrawal", { "sign-in": nobody, 404: but(...nobody) }),
  },
  [desk]: { get: { expected: onlyFor(200, "coordinator", "inspector") } },
  [`${desk}/:id`]: {
    get: asked(`${desk}/ENTITY`, onlyFor(200, "coordinator", "inspector")),
    post: asked(`${desk}/ENTITY`, onlyFor(422, "coordinator")),
  },
  [`${desk}/:id/moves/:move`]: {
    get: asked(`${desk}/ENTITY/moves/suspend`, onlyFor(200, "coordinator")),
    post: asked(`${desk}/ENTITY/moves/suspend`, onlyFor(422, "coordinator")),
  },
  [`${desk}/:id/appeals/:appeal`]: {
    get: asked(`${desk}/ENTITY/appeals/APPEAL`, onlyFor(200, "coordinator")),
    post: asked(`${desk}/ENTITY/appeals/APPEAL`, onlyFor(422, "coordinator")),
  },
  "/needs/:number/support/entity": {
    get: asked("/needs/no-such/support/entity", { "sign-in": nobody, 404: but(...nobody) }),
    post: asked("/needs/no-such/support/entity", { "sign-in": nobody, 404: but(...nobody) }),
  },
};
