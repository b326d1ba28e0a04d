import { expect, test } from "vitest";
import { readPersonalData } from "#app/domain/privacy/read-personal-data.server.ts";
import { readsOf } from "#app/domain/privacy/reads-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { leaveContact } from "#tests/factories/sealed.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const why = { purpose: "ask-back", words: "问清路灯编号" } as const;

async function aCase(need: Parameters<typeof aNeed>[1] = {}) {
  const portal = await openTestPortal();
  await aTown(portal);
  const author = await aPerson(portal, "陈小明");
  await withContacts(portal, author, { mobile: "+8613912345678" });
  const officer = await aPerson(portal, "王工", { role: "officer", unitId: "liuwan-office" });
  const coordinator = await aPerson(portal, "李主任", { role: "coordinator" });
  const { number, id } = await aNeed(portal, { authorId: author.id, unitId: "liuwan-office", ...need });
  return { portal, author, officer, coordinator, number, id };
}

test("who handles a need reads the contact for a purpose, and its owner sees who, when and why", async () => {
  const { portal, author, officer, number } = await aCase();
  const read = await readPersonalData(portal, officer, { number, ...why });
  expect(read).toEqual({ ok: true, contacts: ["+8613912345678"] });
  const { reads } = await readsOf(portal, author.id, 1);
  expect(reads).toMatchObject([
    { role: "officer", reader: "王工", number, ...why, unit: { nameEn: "Liuwan office" } },
  ]);
  const [event] = await portal.db.read.select().from(events);
  expect(event).toMatchObject({ type: "PersonalDataRead", actor: `person:${officer.id}` });
  expect(event?.particulars).not.toContain(why.words);
});

test("a report's contact is for the coordinator alone, and a refusal records no look", async () => {
  const { portal, author, officer, coordinator, number } = await aCase({ kind: "report" });
  expect(await readPersonalData(portal, officer, { number, ...why })).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect((await readsOf(portal, author.id, 1)).reads).toEqual([]);
  expect(await readPersonalData(portal, coordinator, { number, ...why })).toMatchObject({ ok: true });
});

test("staff of elsewhere and residents learn nothing, not even whether there is a contact", async () => {
  const { portal, author, number } = await aCase({ visibility: "office-only", isPublic: false });
  const far = await aPerson(portal, "远处", { role: "officer", unitId: "water" });
  const neighbour = await aPerson(portal, "邻居");
  for (const nosy of [far, neighbour])
    expect(await readPersonalData(portal, nosy, { number, ...why })).toEqual({
      ok: false,
      reason: "not-found",
    });
  expect((await readsOf(portal, author.id, 1)).reads).toEqual([]);
});

test("what a guest left is read the same way; where nothing was left there is nothing to read", async () => {
  const { portal, officer, number, id } = await aCase({ authorId: null });
  expect(await readPersonalData(portal, officer, { number, ...why })).toEqual({
    ok: false,
    reason: "no-contact",
  });
  await leaveContact(portal, id, { kind: "email", address: "guest@letters.example" });
  expect(await readPersonalData(portal, officer, { number, ...why })).toMatchObject({
    contacts: ["guest@letters.example"],
  });
});
