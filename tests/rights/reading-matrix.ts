import { but, type Expected, everybody, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const notThere: Expected = { 404: everybody };
const asked = (path: string): Row => ({ get: { path, expected: notThere } });

/** Reading plans: the town has none, and a draft reads as if there were none (tests/domain/plans). */
export const readingMatrix: Record<string, Row> = {
  "/plans/here": { get: { path: "/plans/here?at=118.6,30.28", expected: { 200: everybody } } },
  "/plans/:plan/features/:layer/:key": asked("/plans/no-such-plan/features/zone/a"),
  "/plans/:plan/compare": asked("/plans/no-such-plan/compare"),
  "/plans/:plan/compare.json": asked("/plans/no-such-plan/compare.json"),
  "/office/plans/:plan/compare": {
    get: {
      path: "/office/plans/no-such-plan/compare",
      expected: {
        "sign-in": nobody,
        404: but(...nobody),
      },
    },
  },
  "/plans/:plan": asked("/plans/no-such-plan"),
  "/plans/:plan/versions/:number": asked("/plans/no-such-plan/versions/1.0"),
  "/plans/:plan/versions/:number/figures/:figure": asked("/plans/no-such-plan/versions/1.0/figures/a"),
  "/plans/:plan/versions/:number/indicators/:file": asked(
    "/plans/no-such-plan/versions/1.0/indicators/a.svg",
  ),
  "/plans/:plan/versions/:number/layers/:file": asked("/plans/no-such-plan/versions/1.0/layers/a.geojson"),
};
