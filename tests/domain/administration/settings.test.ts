import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { siteKind } from "#app/domain/administration/site-register.server.ts";
import { isOn, switchKind } from "#app/domain/administration/switch-register.server.ts";
import { keepSettings } from "#app/domain/settings.server.ts";
import { readSite } from "#app/platform/site.ts";
import { openDatabase } from "#db/client.ts";
import { aPerson } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const shipped = { site: await readSite("content/site.json") };

async function aDesk() {
  const portal = await openTestPortal();
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const kind = siteKind(shipped.site);
  const after = { ...shipped.site, seal: "溪" };
  const change = (given = after) =>
    changeRecord(portal, administrator, kind, { key: "site", after: given, version: 1, reason: "换印章" });
  return { portal, administrator, after, change };
}

test("another process sees a change of the site with its next question, and asks one row until then", async () => {
  const { portal, change } = await aDesk();
  const elsewhere = await openDatabase(`file:${portal.folder}/wenji.db`);
  const settings = keepSettings(elsewhere, shipped);
  const first = await settings.now();
  expect(first.site.seal).toBe("临溪");
  expect(await settings.now()).toBe(first);
  expect(await change()).toMatchObject({ ok: true });
  expect((await settings.now()).site.seal).toBe("溪");
  expect(settings.lastSite().seal).toBe("溪");
  elsewhere.close();
});

test("a base map that is not beside the installed one is refused", async () => {
  const { change } = await aDesk();
  expect(await change({ ...shipped.site, basemap: "/etc/passwd" })).toEqual({
    ok: false,
    reason: "basemap-unknown",
  });
});

test("a switch ships on, goes off for commands and pages alike, and on again", async () => {
  const { portal, administrator } = await aDesk();
  const settings = keepSettings(portal.db, shipped);
  const turn = (on: boolean, version: number) =>
    changeRecord(portal, administrator, switchKind, {
      ...{ key: "comments", after: { on }, version, reason: "人手不足" },
    });
  const stands = async () => [
    await isOn(portal.db.read, "comments"),
    (await settings.now()).switches.comments,
  ];
  expect(await stands()).toEqual([true, true]);
  expect(await turn(false, 1)).toEqual({ ok: true, version: 2 });
  expect(await stands()).toEqual([false, false]);
  expect(await turn(true, 2)).toEqual({ ok: true, version: 3 });
  expect(await stands()).toEqual([true, true]);
});
