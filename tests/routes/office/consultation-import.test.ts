import { expect, test } from "vitest";
import { action } from "#app/routes/office/consultation-import.tsx";
import { aPerson } from "#tests/factories/people.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("a table of a consultation whose number nobody gave is refused, whatever signs the address is written in", async () => {
  const portal = await openTestPortal();
  const context = await contextFor(portal, await aPerson(portal, "周", { role: "coordinator" }));
  const params = { number: "一号", id: "甲" };
  for (const act of ["take", "undo"]) {
    const fields = { act, reason: "拿错了表" };
    const sent = action(posting(context, "/office/consultations/x/imports/x", fields, params));
    await expect(sent).rejects.toMatchObject({ status: 404 });
  }
});
