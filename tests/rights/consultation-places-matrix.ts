import { but, type Expected, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

const open: Expected = { 200: everybody };
const nobody: Part[] = ["visitor", "guest"];
const desk = "/office/consultations/:number";

/** What a consultation asks about is read by all; what came with a contribution is its writer's and the office's. */
export const consultationPlacesMatrix: Record<string, Row> = {
  "/consultations/:number/read": { get: { path: "/consultations/CONSULT/read", expected: open } },
  // The town's plan has no layers; tests/setup/consultation-examples.ts opens one of the demo.
  "/consultations/:number/features/:plan/:layer": {
    get: { path: "/consultations/CONSULT/features/town/none", expected: { 404: everybody } },
  },
  "/consultations/:number/places": { get: { path: "/consultations/RESULT/places", expected: open } },
  [`${desk}/places`]: {
    get: {
      path: "/office/consultations/CONSULT/places",
      expected: onlyFor(200, "officer", "otherOfficer", "jointOfficer", "coordinator", "inspector"),
    },
  },
  "/account/contributions/:receipt/attachments/:place": {
    get: {
      path: "/account/contributions/CONSULT-0001/attachments/1",
      expected: { "sign-in": nobody, 200: ["author"], 404: but("author", ...nobody) },
    },
  },
  [`${desk}/contributions/:position/attachments/:place`]: {
    get: {
      path: "/office/consultations/CONSULT/contributions/1/attachments/1",
      expected: {
        "sign-in": nobody,
        200: ["officer", "coordinator", "inspector"],
        404: ["otherOfficer", "jointOfficer"],
        403: but(...nobody, "officer", "coordinator", "inspector", "otherOfficer", "jointOfficer"),
      },
    },
  },
};
