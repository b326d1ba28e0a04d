import { type Expected, everybody, type Row } from "./expected.ts";

const notThere: Expected = { 404: everybody };
const asked = (path: string): Row => ({ get: { path, expected: notThere } });

/** Reading plans: the town has none, and a draft reads as if there were none (tests/domain/plans). */
export const readingMatrix: Record<string, Row> = {
  "/plans/here": { get: { path: "/plans/here?at=118.6,30.28", expected: { 200: everybody } } },
  "/plans/:plan/features/:layer/:key": asked("/plans/no-such-plan/features/zone/a"),
  "/plans/:plan": asked("/plans/no-such-plan"),
  "/plans/:plan/versions/:number": asked("/plans/no-such-plan/versions/1.0"),
  "/plans/:plan/versions/:number/figures/:figure": asked("/plans/no-such-plan/versions/1.0/figures/a"),
  "/plans/:plan/versions/:number/indicators/:file": asked(
    "/plans/no-such-plan/versions/1.0/indicators/a.svg",
  ),
  "/plans/:plan/versions/:number/layers/:file": asked("/plans/no-such-plan/versions/1.0/layers/a.geojson"),
};
