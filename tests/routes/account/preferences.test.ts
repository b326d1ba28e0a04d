import { expect, test } from "vitest";
import { action } from "#app/routes/account/preferences.tsx";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("a choice is kept in a cookie and leads back to the page it was made on", async () => {
  const context = await contextFor(await openTestPortal());
  const answer = await action(posting(context, "/preferences", { elder: "on", to: "/map?lang=en" }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/map");
  expect(answer.headers.get("set-cookie")).toMatch(/^elder=on;/);
});

test("a choice never leads to another site", async () => {
  const context = await contextFor(await openTestPortal());
  const answer = await action(posting(context, "/preferences", { lang: "en", to: "//evil.example/" }));
  expect(answer.headers.get("location")).toBe("/");
});
