import { expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { suspensionOf } from "#app/domain/people/suspension-queries.server.ts";
import * as suspensionRoute from "#app/routes/admin/suspension.tsx";
import { aPerson } from "#tests/factories/people.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("the form of a suspension sent twice, or by two at once, does not lift it again", async () => {
  const portal = await openTestPortal();
  const person = await aPerson(portal, "王某");
  const held = await aPerson(portal, "管理员", { role: "administrator" });
  const administrator: Person = {
    ...held,
    proofs: { secondFactor: "given", provedAt: portal.clock.now() },
  };
  const context = await contextFor(portal, administrator);
  const at = `/admin/people/${person.id}/suspension`;
  const send = (act: string) =>
    suspensionRoute.action({
      ...posting(context, at, { act, reason: "多次发布广告" }),
      params: { id: person.id },
    });
  expect(await send("suspend")).toMatchObject({ status: 303 });
  expect(await send("suspend")).toMatchObject({ data: { reason: "already-suspended" } });
  expect(await suspensionOf(portal.db.read, person.id)).toBeDefined();
  expect(await send("lift")).toMatchObject({ status: 303 });
  expect(await send("lift")).toMatchObject({ data: { reason: "not-suspended" } });
});
