import { expect, test } from "vitest";
import { lookUpContact } from "#app/domain/people/look-up-contact.server.ts";
import { readsOf } from "#app/domain/privacy/reads-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { aPerson } from "#tests/factories/people.ts";
import { byEmail, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";

test("an administrator finds a person by their exact contact; who asked and what for is recorded, the contact is not", async () => {
  const portal = await openSignInPortal();
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const inspector = await aPerson(portal, "督察员", { role: "inspector" });
  const { personId } = await signInWith(portal, byEmail("li@example.com"));
  const look = (address: string, by = administrator) =>
    lookUpContact(portal, by, { contact: byEmail(address), purpose: "give-role" });
  expect(await look("li@example.com")).toEqual({ ok: true, personId, wasReplaced: false });
  expect(await look("wang@example.com")).toEqual({ ok: false, reason: "contact-nobodys" });
  expect(await look("li@example.com", inspector)).toEqual({ ok: false, reason: "not-allowed" });
  const kept = await portal.db.read.select().from(events);
  expect(kept.at(-1)).toMatchObject({ type: "ContactLookedUp", subjectId: personId });
  const { reads } = await readsOf(portal, personId, 1);
  expect(reads).toMatchObject([
    { reader: "管理员", role: "administrator", purpose: "give-role", number: null, entity: null },
  ]);
  expect(JSON.stringify(kept)).not.toContain("li@example.com");
});
