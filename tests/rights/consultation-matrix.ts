import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const open: Expected = { 200: everybody };
const nobody: Part[] = ["visitor", "guest"];
const officers: Part[] = ["officer", "otherOfficer", "jointOfficer"];
const own = (outcome: 200 | 303): Expected => ({
  "sign-in": nobody,
  [outcome]: ["author"],
  404: but("author", ...nobody),
});
const ofItsUnit: Expected = {
  "sign-in": nobody,
  200: ["officer", "coordinator", "inspector"],
  404: ["otherOfficer", "jointOfficer"],
  403: but(...nobody, ...officers, "coordinator", "inspector"),
};
/** Who reads no passage of a unit sends nothing about one either: it does not exist. */
const ofAnotherUnit: Expected = { 422: ["officer", "coordinator"], 404: ["otherOfficer", "jointOfficer"] };
const desk = "/office/consultations";

/** CONSULT collects contributions; DRAFT is the office's alone: to officers and everybody else it does not exist. */
export const consultationMatrix: Record<string, Row> = {
  "/consultations": { get: { expected: open } },
  "/consultations/:number": { get: { path: "/consultations/CONSULT", expected: open } },
  "/consultations/:number/materials/:id": {
    get: {
      path: "/consultations/DRAFT/materials/DRAFT-M",
      expected: { 200: ["coordinator", "inspector"], 404: but("coordinator", "inspector") },
    },
  },
  "/consultations/:number/contributions": {
    get: { path: "/consultations/CONSULT/contributions", expected: open },
    post: {
      path: "/consultations/CONSULT/contributions",
      expected: { "sign-in": nobody, 422: but(...nobody) },
    },
  },
  "/account/contributions": { get: { expected: { "sign-in": nobody, 200: but(...nobody) } } },
  "/account/contributions/:receipt/withdrawal": {
    get: { path: "/account/contributions/CONSULT-0001/withdrawal", expected: own(200) },
    post: { path: "/account/contributions/CONSULT-0001/withdrawal", expected: own(303) },
  },
  [desk]: { get: { expected: onlyFor(200, ...officers, "coordinator", "inspector") } },
  [`${desk}/new`]: {
    get: { expected: onlyFor(200, "coordinator") },
    post: { expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:number`]: {
    get: {
      path: `${desk}/DRAFT`,
      expected: {
        "sign-in": nobody,
        200: ["coordinator", "inspector"],
        404: officers,
        403: but(...nobody, ...officers, "coordinator", "inspector"),
      },
    },
  },
  [`${desk}/:number/draft`]: {
    get: { path: `${desk}/DRAFT/draft`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/DRAFT/draft`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:number/materials`]: {
    get: { path: `${desk}/DRAFT/materials`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/DRAFT/materials`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:number/materials/:id/removal`]: {
    get: { path: `${desk}/DRAFT/materials/DRAFT-M/removal`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/DRAFT/materials/no-such/removal`, expected: onlyFor(303, "coordinator") },
  },
  // Every officer may open the list; in it stands what was given to their unit.
  [`${desk}/:number/contributions`]: {
    get: {
      path: `${desk}/CONSULT/contributions`,
      expected: onlyFor(200, ...officers, "coordinator", "inspector"),
    },
  },
  [`${desk}/:number/contributions/new`]: {
    get: { path: `${desk}/CONSULT/contributions/new`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/CONSULT/contributions/new`, expected: onlyFor(422, "coordinator") },
  },
  // One with no passage of an officer's unit does not exist for that officer; an empty form tells them nothing of it.
  [`${desk}/:number/contributions/:position`]: {
    get: { path: `${desk}/CONSULT/contributions/1`, expected: ofItsUnit },
    post: { path: `${desk}/CONSULT/contributions/1`, expected: onlyFor(422, "coordinator") },
  },
  [`${desk}/:number/contributions/:position/scan`]: {
    get: { path: `${desk}/CONSULT/contributions/1/scan`, expected: ofItsUnit },
  },
  [`${desk}/:number/passages/:passage`]: {
    get: { path: `${desk}/CONSULT/passages/PASSAGE`, expected: ofItsUnit },
    post: {
      path: `${desk}/CONSULT/passages/PASSAGE`,
      expected: { ...onlyFor(422, ...officers, "coordinator"), ...ofAnotherUnit },
    },
  },
  [`${desk}/:number/moves/:move`]: {
    get: { path: `${desk}/DRAFT/moves/publish`, expected: onlyFor(200, "coordinator") },
    post: { path: `${desk}/DRAFT/moves/publish`, expected: onlyFor(422, "coordinator") },
  },
};
