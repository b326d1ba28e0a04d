import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { acceptInvitation } from "#app/domain/market/accept-invitation.server.ts";
import { amendParticulars } from "#app/domain/market/amend-particulars.server.ts";
import { askToJoin } from "#app/domain/market/ask-to-join.server.ts";
import { endRepresentation } from "#app/domain/market/end-representation.server.ts";
import { inviteRepresentative } from "#app/domain/market/invite-representative.server.ts";
import { readDocument } from "#app/domain/market/read-document.server.ts";
import { settleJoining } from "#app/domain/market/settle-joining.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { signatureOf, voicesOf } from "#app/domain/people/entity-voice.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { readsOf } from "#app/domain/privacy/reads-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { marketDocuments, marketRepresentatives } from "#db/schema/market.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { aDocument, anApplication, aUscc, aVerifiedEntity, must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let clerk: Person;
let colleague: Person;
let coordinator: Person;
let id: string;
let uscc: string;
const today = "2026-03-02";

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  clerk = await aPerson(portal, "沈女士");
  colleague = await aPerson(portal, "同事");
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  uscc = aUscc();
  id = await aVerifiedEntity(portal, { clerk, coordinator }, { uscc });
});

const names = async (person: Person) =>
  (await voicesOf(portal.db.read, person, today)).map(({ name }) => name);
const rowOf = async ({ id: personId }: Person) => {
  const rows = await portal.db.read
    .select()
    .from(marketRepresentatives)
    .where(eq(marketRepresentatives.personId, personId));
  return rows.at(-1)?.id ?? "";
};
const ask = async () =>
  must(await askToJoin(portal, colleague, { uscc, name: "陆一鸣", document: await aDocument(portal) }));
const settle = async (actor: Person, outcome: "accepted" | "declined") =>
  settleJoining(portal, actor, { entityId: id, representativeId: await rowOf(colleague), outcome });

test("who has left takes nothing along of what the entity is about since", async () => {
  await ask();
  must(await settle(clerk, "accepted"));
  must(await endRepresentation(portal, clerk, { entityId: id, representativeId: await rowOf(clerk) }));
  const particulars = { name: "另起炉灶", legalRepresentative: "陆一鸣", fields: [] };
  must(await amendParticulars(portal, colleague, { entityId: id, ...particulars }));
  expect(JSON.stringify(await ownDataOf(portal, clerk.id))).not.toContain("另起炉灶");
});

describe("a colleague who asks", () => {
  test("speaks once a representative accepts, and not before", async () => {
    await ask();
    expect(await names(colleague)).toEqual([]);
    must(await settle(clerk, "accepted"));
    expect(await names(colleague)).toEqual(["临溪青禾营造有限公司"]);
    expect(await settle(clerk, "declined")).toEqual({ ok: false, reason: "already-done" });
  });

  test("is declined, may ask again, but not twice at once", async () => {
    await ask();
    const document = await aDocument(portal);
    const again = await askToJoin(portal, colleague, { uscc, name: "陆一鸣", document });
    expect(again).toEqual({ ok: false, reason: "represented-already" });
    must(await settle(coordinator, "declined"));
    await ask();
  });

  test("accepts nobody, themselves least of all", async () => {
    await ask();
    expect(await settle(colleague, "accepted")).toEqual({ ok: false, reason: "not-found" });
  });

  test("lets nobody in who asked themselves, whatever office they hold by then", async () => {
    await ask();
    const registrar: Person = { ...colleague, grants: [{ role: "resident" }, { role: "coordinator" }] };
    expect(await settle(registrar, "accepted")).toEqual({ ok: false, reason: "already-done" });
    expect(await names(colleague)).toEqual([]);
  });

  test("finds no application of others by its code", async () => {
    const hidden = aUscc();
    await anApplication(portal, await aPerson(portal, "别家"), { uscc: hidden });
    const asked = await askToJoin(portal, colleague, {
      ...{ uscc: hidden, name: "陆一鸣", document: await aDocument(portal) },
    });
    expect(asked).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("an invitation", () => {
  test("lets one person in, once", async () => {
    const { secret } = must(await inviteRepresentative(portal, clerk, { entityId: id }));
    const document = await aDocument(portal);
    must(await acceptInvitation(portal, colleague, { secret, name: "陆一鸣", document }));
    expect(await names(colleague)).toHaveLength(1);
    const third = await aPerson(portal, "第三人");
    expect(await acceptInvitation(portal, third, { secret, name: "某", document })).toMatchObject({
      reason: "not-found",
    });
  });

  test("ends after a week, and with whoever made it", async () => {
    const document = await aDocument(portal);
    const late = must(await inviteRepresentative(portal, clerk, { entityId: id }));
    portal.clock.moveTo("2026-03-09T02:00:01.000Z");
    expect(
      await acceptInvitation(portal, colleague, { secret: late.secret, name: "陆一鸣", document }),
    ).toMatchObject({ reason: "not-found" });
    await ask();
    must(await settle(clerk, "accepted"));
    const { secret } = must(await inviteRepresentative(portal, colleague, { entityId: id }));
    must(await endRepresentation(portal, clerk, { entityId: id, representativeId: await rowOf(colleague) }));
    const third = await aPerson(portal, "第三人");
    expect(await acceptInvitation(portal, third, { secret, name: "某", document })).toMatchObject({
      reason: "not-found",
    });
  });
});

test("who leaves signs nothing from that moment on; one stays", async () => {
  const alone = { entityId: id, representativeId: await rowOf(clerk) };
  expect(await endRepresentation(portal, clerk, alone)).toEqual({ ok: false, reason: "last-representative" });
  await ask();
  must(await settle(clerk, "accepted"));
  must(await endRepresentation(portal, clerk, alone));
  const signed = await signatureOf(portal.db.read, clerk, { entityId: id, stake: "无" }, today);
  expect(signed).toEqual({ ok: false, reason: "entity-not-yours" });
  expect(await endRepresentation(portal, colleague, alone)).toEqual({ ok: false, reason: "already-done" });
});

describe("documents", () => {
  test("are read by own people and the office, by nobody else, also when their id is known", async () => {
    const inspector = await aPerson(portal, "督察", { role: "inspector" });
    const officer = await aPerson(portal, "承办", { role: "officer", unitId: "water" });
    const documents = await portal.db.read.select().from(marketDocuments);
    expect(documents).toHaveLength(2);
    for (const { id: documentId } of documents) {
      for (const reader of [clerk, coordinator, inspector])
        expect(await readDocument(portal, reader, documentId)).toMatchObject({ type: "application/pdf" });
      for (const reader of [colleague, officer, { kind: "visitor" } as const])
        expect(await readDocument(portal, reader, documentId)).toBeUndefined();
    }
  });

  test("looks of the office are recorded, and shown to the representative; own ones are not", async () => {
    const inspector = await aPerson(portal, "督察", { role: "inspector" });
    const [document] = await portal.db.read.select().from(marketDocuments);
    const documentId = document?.id ?? "";
    await readDocument(portal, clerk, documentId);
    expect((await readsOf(portal, clerk.id, 1)).reads).toEqual([]);
    await readDocument(portal, coordinator, documentId);
    portal.clock.advance(1000);
    await readDocument(portal, inspector, documentId);
    expect((await readsOf(portal, clerk.id, 1)).reads).toMatchObject([
      {
        role: "inspector",
        purpose: "supervise",
        reader: "督察",
        number: null,
        entity: "临溪青禾营造有限公司",
      },
      { role: "coordinator", purpose: "check-registration", number: null, entity: "临溪青禾营造有限公司" },
    ]);
    const kept = await portal.db.read.select().from(events).where(eq(events.type, "PersonalDataRead"));
    expect(kept.map(({ subjectKind, subjectId }) => [subjectKind, subjectId])).toEqual([
      ["market-entity", id],
      ["market-entity", id],
    ]);
  });

  test("a picture is drawn anew, a file is told by its bytes", async () => {
    const drawn = must(await keepDocument(portal, await aPhoto()));
    expect(drawn.document.type).toBe("image/webp");
    const page = new TextEncoder().encode("<html><script>alert(1)</script></html>");
    expect(await keepDocument(portal, page)).toMatchObject({ reason: "document-type-not-taken" });
    const two = new Uint8Array([...aPdf(), ...page]);
    expect(await keepDocument(portal, two)).toMatchObject({ reason: "document-two-in-one" });
    expect(await keepDocument(portal, new Uint8Array(11 * 1024 * 1024))).toMatchObject({
      reason: "document-too-large",
    });
  });
});
