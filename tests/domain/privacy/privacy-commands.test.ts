import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { personOfContact } from "#app/domain/people/person-contacts.server.ts";
import { askDeletion } from "#app/domain/privacy/ask-deletion.server.ts";
import { runErasures } from "#app/domain/privacy/run-erasures.server.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aPerson } from "#tests/factories/people.ts";
import { byMobile, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";
import { secretsWith, testKeys } from "#tests/setup/test-secrets.ts";

test("keys status counts what each key seals, keys rotate turns it, and the exit code tells when an old key may go", async () => {
  const portal = await openSignInPortal();
  const { personId } = await signInWith(portal, byMobile("+8613800138000"));
  expect(await wenji(portal, "keys", "status")).toMatchObject({ code: 0 });
  const turned = { ...portal, secrets: secretsWith(`next:${"6f".repeat(32)},${testKeys}`) };
  expect(await wenji(turned, "keys", "status")).toMatchObject({
    code: 1,
    said: expect.stringContaining("still seals 1"),
  });
  expect(await wenji(turned, "keys", "rotate")).toMatchObject({ code: 0 });
  expect(await wenji(turned, "keys", "status")).toMatchObject({ code: 0 });
  expect(await personOfContact(turned, portal.db.read, byMobile("+8613800138000"))).toBe(personId);
  expect(await wenji(portal, "keys", "rotate")).toMatchObject({
    code: 1,
    said: expect.stringContaining("next"),
  });
});

test("the list of erasures is read back after a restore", async () => {
  const portal = await openSignInPortal();
  const li = await aPerson(portal, "李");
  await askDeletion(portal, li, "go");
  portal.clock.advance(8 * 86_400_000);
  await runErasures(portal);
  const { said } = await wenji(portal, "erasures", "list");
  expect(said).toContain(li.id);
  expect(said).not.toContain("李");
  const path = join(portal.folder, "erasures.jsonl");
  await writeFile(path, `${said}\n`);
  await portal.db.client.execute("UPDATE people SET erased_at = NULL, display_name = '李'");
  expect(await wenji(portal, "erasures", "replay", "--list", path)).toMatchObject({
    code: 0,
    said: "Erased 1 again.",
  });
  expect(await wenji(portal, "erasures", "replay", "--list", path)).toMatchObject({
    said: "Erased 0 again.",
  });
  expect(await wenji(portal, "erasures", "replay")).toMatchObject({ code: 2 });
});
