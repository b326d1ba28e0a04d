import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerInvitation } from "#app/domain/invitations/answer-invitation.server.ts";
import { invitationOf, listInvitations } from "#app/domain/invitations/invitation-queries.server.ts";
import { inviteStaff } from "#app/domain/invitations/invite-staff.server.ts";
import { resendInvitation } from "#app/domain/invitations/resend-invitation.server.ts";
import { revokeInvitation } from "#app/domain/invitations/revoke-invitation.server.ts";
import { finishRole } from "#app/domain/offices/finish-role.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { sealedByKey } from "#app/domain/people/sealed-rows.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { events } from "#db/schema/audit.ts";
import { staffInvitationContacts, staffInvitations } from "#db/schema/invitations.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { byEmail, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

const day = 86_400_000;
const contact = byEmail("li@example.com");
const planner = { contact, role: "planner", territoryId: "liuwan", unitId: null, lang: "en" } as const;

async function anOffice() {
  const portal = await openSignInPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  return { portal, administrator };
}

/** The token in the newest letter. */
const tokenOf = ({ letters }: TestPortal) =>
  letters
    .map(({ letter }) => /\/invitations\/([\w-]+)/.exec(letter.text)?.[1])
    .filter((token) => token !== undefined)
    .at(-1) ?? "";

const joined = async (
  portal: Awaited<ReturnType<typeof openSignInPortal>>,
  address: string,
): Promise<Person> => {
  const { personId } = await signInWith(portal, byEmail(address));
  const proved = { emailProved: true, mobileProved: false };
  return { kind: "person", id: personId, name: "李", grants: [{ role: "resident" }], ...proved };
};

const accept = (portal: TestPortal, actor: Person, token = tokenOf(portal)) =>
  answerInvitation(portal, actor, { token, answer: "accept" });

test("who proved the contact accepts: the role is given in the inviter's name, the contact is forgotten, nothing plain is kept", async () => {
  const { portal, administrator } = await anOffice();
  expect(await inviteStaff(portal, administrator, planner)).toMatchObject({ ok: true, sent: true });
  const token = tokenOf(portal);
  const rows = JSON.stringify([
    await portal.db.read.select().from(staffInvitations),
    await portal.db.read.select().from(staffInvitationContacts),
    await portal.db.read.select().from(events),
  ]);
  expect(rows).not.toContain(token);
  expect(rows).not.toContain("li@example.com");
  const li = await joined(portal, "li@example.com");
  expect(await invitationOf(portal, li, token)).toMatchObject({
    ...{ for: "invited", state: "waiting", inviter: "管理员" },
    offered: { role: "planner", territory: { nameEn: "Liuwan" } },
  });
  expect(await accept(portal, li)).toEqual({ ok: true });
  expect(await grantsOf(portal, li.id)).toEqual([{ role: "planner", territoryId: "liuwan" }]);
  const kept = await portal.db.read.select().from(events);
  expect(kept.find(({ type }) => type === "RoleGranted")).toMatchObject({
    ...{ actor: `person:${administrator.id}`, subjectId: li.id },
  });
  expect(kept.at(-1)).toMatchObject({ type: "InvitationAnswered", actor: `person:${li.id}` });
  expect(await portal.db.read.select().from(staffInvitationContacts)).toEqual([]);
  const { lines } = await listInvitations(portal, 1);
  expect(lines).toMatchObject([{ state: "accepted", contact: null, person: { id: li.id } }]);
});

test("two answers at once give one role, and an answer stands", async () => {
  const { portal, administrator } = await anOffice();
  await inviteStaff(portal, administrator, planner);
  const li = await joined(portal, "li@example.com");
  const answers = await Promise.all([accept(portal, li), accept(portal, li)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "invitation-over" });
  const given = await portal.db.read.select().from(roleGrants);
  expect(given.filter(({ personId }) => personId === li.id)).toHaveLength(1);
});

test("the link alone is worth nothing to another person, who learns only which contact to sign in with", async () => {
  const { portal, administrator } = await anOffice();
  await inviteStaff(portal, administrator, planner);
  const other = await joined(portal, "wang@example.com");
  const masked = { for: "stranger", state: "waiting", contact: "l***@example.com" };
  expect(await invitationOf(portal, other, tokenOf(portal))).toEqual({ ...masked, signedIn: true });
  const before = await invitationOf(portal, { kind: "visitor" }, tokenOf(portal));
  expect(before).toEqual({ ...masked, signedIn: false });
  await joined(portal, "li@example.com");
  expect(await invitationOf(portal, { kind: "visitor" }, tokenOf(portal))).toEqual(before);
  expect(await accept(portal, other)).toEqual({ ok: false, reason: "invitation-of-another" });
  expect(await accept(portal, other, "guessed")).toEqual({ ok: false, reason: "not-found" });
});

test("an invitation to a mobile number goes by message, and who proved the number takes the role", async () => {
  const { portal, administrator } = await anOffice();
  const mobile = { kind: "mobile", address: "+8613912345678" } as const;
  const asked = await inviteStaff(portal, administrator, { ...planner, contact: mobile });
  expect(asked).toMatchObject({ ok: true, sent: true });
  expect(portal.letters.at(-1)).toMatchObject({ channel: "sms", letter: { to: mobile.address } });
  const token = tokenOf(portal);
  expect(await invitationOf(portal, { kind: "visitor" }, token)).toMatchObject({ contact: "139****5678" });
  const { personId } = await signInWith(portal, mobile);
  const grants = [{ role: "resident" as const }];
  const li: Person = {
    kind: "person",
    id: personId,
    name: "李",
    grants,
    emailProved: false,
    mobileProved: true,
  };
  expect(await accept(portal, li, token)).toEqual({ ok: true });
  expect(await grantsOf(portal, li.id)).toEqual([{ role: "planner", territoryId: "liuwan" }]);
});

test("somebody under fourteen takes no role, whoever invited them", async () => {
  const { portal, administrator } = await anOffice();
  await inviteStaff(portal, administrator, planner);
  const li = await joined(portal, "li@example.com");
  await portal.db.write((tx) => tx.update(people).set({ ageBand: "under-14" }).where(eq(people.id, li.id)));
  expect(await accept(portal, li)).toEqual({ ok: false, reason: "account-of-a-child" });
  expect(await grantsOf(portal, li.id)).toEqual([]);
});

test("a link ends after seven days, with the next letter, and when it is taken back", async () => {
  const { portal, administrator } = await anOffice();
  const made = await inviteStaff(portal, administrator, planner);
  if (!made.ok) throw new Error(made.reason);
  const li = await joined(portal, "li@example.com");
  const first = tokenOf(portal);
  portal.clock.advance(7 * day);
  expect(await accept(portal, li)).toEqual({ ok: false, reason: "invitation-over" });
  const again = { id: made.invitationId, lang: "zh-CN" } as const;
  expect(await resendInvitation(portal, administrator, again)).toEqual({ ok: true, sent: true });
  expect(tokenOf(portal)).not.toBe(first);
  expect(await accept(portal, li, first)).toEqual({ ok: false, reason: "not-found" });
  expect(await revokeInvitation(portal, administrator, made.invitationId)).toEqual({ ok: true });
  expect(await accept(portal, li)).toEqual({ ok: false, reason: "invitation-over" });
  expect(await resendInvitation(portal, administrator, again)).toEqual({ ok: false, reason: "already-done" });
});

test("only administrators invite; a form sent twice asks once; an inviter who is none any more gives nothing", async () => {
  const { portal, administrator } = await anOffice();
  const inspector = await aPerson(portal, "督察员", { role: "inspector" });
  expect(await inviteStaff(portal, inspector, planner)).toEqual({ ok: false, reason: "not-allowed" });
  const twice = await Promise.all([
    inviteStaff(portal, administrator, planner),
    inviteStaff(portal, administrator, planner),
  ]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(twice).toContainEqual({ ok: false, reason: "already-invited" });
  const heir = await aPerson(portal, "另一位", { role: "administrator" });
  const [grant] = (await portal.db.read.select().from(roleGrants)).filter(
    ({ personId }) => personId === administrator.id,
  );
  await finishRole(portal, heir, { grantId: grant?.id ?? "", reason: "换人" });
  const li = await joined(portal, "li@example.com");
  expect(await accept(portal, li)).toEqual({ ok: false, reason: "inviter-gone" });
  expect((await grantsOf(portal, li.id)).length).toBe(0);
});

test("a letter that did not leave is shown as such, and contacts that nobody answered from go after their time", async () => {
  const { portal, administrator } = await anOffice();
  const dead = { post: async () => ({ outcome: "refused" as const, why: "550" }) };
  const made = await inviteStaff(
    { ...portal, post: { ...portal.post, email: dead } },
    administrator,
    planner,
  );
  expect(made).toMatchObject({ ok: true, sent: false });
  expect((await listInvitations(portal, 1)).lines).toMatchObject([{ sentAt: null, state: "waiting" }]);
  expect([...(await sealedByKey(portal.db.read)).values()].reduce((sum, rows) => sum + rows, 0)).toBe(1);
  portal.clock.advance(38 * day);
  await runRetention(portal);
  expect((await listInvitations(portal, 1)).lines).toMatchObject([{ contact: null, state: "expired" }]);
});
