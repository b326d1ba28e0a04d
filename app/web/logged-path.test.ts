import { expect, test } from "vitest";
import { loggedPath } from "./logged-path.ts";

test("the log keeps paths, and no secret that stands in one", () => {
  expect(loggedPath("/invitations/Zm9v-secret")).toBe("/invitations/…");
  expect(loggedPath("/account/market-entities/invitation/Zm9v")).toBe(
    "/account/market-entities/invitation/…",
  );
  expect(loggedPath("/admin/invitations")).toBe("/admin/invitations");
  expect(loggedPath("/needs/HX-1")).toBe("/needs/HX-1");
});
