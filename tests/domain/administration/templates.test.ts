import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import type { Template } from "#app/domain/administration/template.ts";
import { noticeWords, templateKind } from "#app/domain/administration/template-register.server.ts";
import { templateEffects } from "#app/domain/needs/template-effects-queries.server.ts";
import { typedWithTemplate } from "#app/domain/responses/template-choices.server.ts";
import { keepSettings } from "#app/domain/settings.server.ts";
import { readSite } from "#app/platform/site.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const kind = { ...templateKind, effects: templateEffects };

async function aDesk() {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const shipped = async (key: string) => {
    const found = await templateKind.read(portal.db.read, key);
    if (!found) throw new Error(`${key} does not ship`);
    return found;
  };
  const keep = (key: string, after: Template, version: number) =>
    changeRecord(portal, administrator, kind, { key, after, version, reason: "改用语" });
  return { portal, shipped, keep };
}

test("notices ship from the locales, and pages read the words that an administrator gave them", async () => {
  const { portal, shipped, keep } = await aDesk();
  const settings = keepSettings(portal.db, { site: await readSite("content/site.json") });
  expect((await settings.now()).words.en.get("messages.need-extended.text")).toBeUndefined();
  const before = await shipped("notice-need-extended");
  expect(before.text.en).toContain("{{due}}");
  const after = { ...before, text: { ...before.text, en: "{{named}}: by {{due}} now." } };
  expect(await keep("notice-need-extended", after, 1)).toEqual({ ok: true, version: 2 });
  const changed = "{{named}}: by {{due}} now.";
  expect((await settings.now()).words.en.get("messages.need-extended.text")).toBe(changed);
  const letter = await noticeWords(portal.db.read, "need-extended");
  expect(letter.en.get("messages.need-extended.text")).toBe(changed);
  expect((await noticeWords(portal.db.read, "need-answered")).en.size).toBe(0);
});

test("a notice can be neither added nor retired", async () => {
  const { shipped, keep } = await aDesk();
  const refused = { ok: false, reason: "notice-belongs-to-portal" };
  const before = await shipped("notice-need-extended");
  expect(await keep("notice-need-extended", { ...before, retired: true }, 1)).toEqual(refused);
  expect(await keep("notice-of-mine", before, 0)).toEqual(refused);
});

test("a template is put at the end of what an officer typed, filled with the need's own words", async () => {
  const { portal } = await aDesk();
  const { id, number, title, words, placeLabel, state, unitId, visibility } = await aNeed(portal);
  const need = {
    ...{ id, number, title, words, placeLabel, state, unitId, visibility, dueOn: "2026-03-09" },
    ...{ movesSeen: 0, movable: true },
  };
  const asked = { use: "holding-reply" as const, need, lang: "en" as const };
  const typed = { template: ["holding-study"], reasons: ["Thank you."], nextStep: ["A visit"] };
  const begun = await typedWithTemplate(portal, asked, typed, "reasons");
  expect(begun?.reasons?.[0]).toBe(
    `Thank you.\n\nWe have your need “${title}” (${number}). We are looking at the place and at what the plan asks, and will answer by 2026-03-09 at the latest.`,
  );
  expect(begun?.nextStep).toEqual(["A visit"]);
  expect(await typedWithTemplate(portal, asked, { reasons: ["x"] }, "reasons")).toBeUndefined();
});

test("the preview shows the template with a real need, in both languages", async () => {
  const { portal, shipped } = await aDesk();
  const { number } = await aNeed(portal, { isPublic: true });
  const after = await shipped("answer-adopted");
  const proposal = {
    ...{ key: "answer-adopted", before: undefined, after, today: "2026-03-02" },
    ...{ now: portal.clock.now(), zone: portal.zone },
  };
  const [effect] = await templateEffects(portal.db.read, proposal);
  expect(effect?.examples.map(({ text }) => text)).toEqual([
    "采纳",
    `您关于文昌小学东门的诉求（${number}）已经采纳。理由如下：`,
    "Adopted",
    `Your need about 文昌小学东门 (${number}) is adopted, for these reasons: `,
  ]);
});
