import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { switchKind } from "#app/domain/administration/switch-register.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { childrenOf, guardianAskedOf } from "#app/domain/people/guardianship-queries.server.ts";
import { proofMissing, provedToAct } from "#app/domain/people/proof-rules.ts";
import { answerGuardian, endGuardianship } from "#app/domain/privacy/answer-guardian.server.ts";
import { askGuardian } from "#app/domain/privacy/ask-guardian.server.ts";
import { declareAge } from "#app/domain/privacy/declare-age.server.ts";
import { guardianships } from "#db/schema/privacy.ts";
import { aPerson } from "#tests/factories/people.ts";
import { byMobile, openSignInPortal, type SignInPortal, signInWith } from "#tests/factories/signing-in.ts";

const mothers = byMobile("+8613800138000");

async function signedIn(portal: SignInPortal, number: string) {
  const { cookie } = await signInWith(portal, byMobile(number));
  return async (): Promise<Person> => {
    const actor = await actorOfSession(portal, new Headers({ cookie }));
    if (actor.kind !== "person") throw new Error("not signed in");
    return actor;
  };
}

async function aFamily() {
  const portal = await openSignInPortal();
  const child = await signedIn(portal, "+8613900000001");
  const mother = await signedIn(portal, mothers.address);
  const stranger = await signedIn(portal, "+8613700000001");
  await declareAge(portal, await child(), "under-14");
  return { portal, child, mother, stranger };
}

test("a child reads until a guardian has agreed, then takes part, and reads again when consent is taken back", async () => {
  const { portal, child, mother } = await aFamily();
  const waiting = await child();
  expect([waiting.minor, provedToAct("support", waiting)]).toEqual(["waiting", false]);
  expect(proofMissing("comment", waiting, portal.clock.now())).toBe("guardian");
  expect(await askGuardian(portal, waiting, { mobile: mothers, lang: "zh-CN" })).toEqual({ ok: true });
  expect(portal.letters.at(-1)).toMatchObject({ channel: "sms", letter: { to: mothers.address } });
  const [asked] = await guardianAskedOf(portal, (await mother()).id);
  const id = asked?.id ?? "";
  expect(await answerGuardian(portal, await mother(), { id, answer: "agree" })).toEqual({ ok: true });
  expect(await child()).toMatchObject({ minor: "consented", mobileProved: true });
  expect(await childrenOf(portal, (await mother()).id)).toHaveLength(1);
  await endGuardianship(portal, await mother(), { id, why: "withdrawn" });
  expect(await child()).toMatchObject({ minor: "waiting", mobileProved: false });
});

test("only the owner of the number that was named can answer, and a guessed id answers nothing", async () => {
  const { portal, child, stranger } = await aFamily();
  await askGuardian(portal, await child(), { mobile: mothers, lang: "en" });
  const [row] = await portal.db.read.select().from(guardianships);
  const answer = { id: row?.id ?? "", answer: "agree" } as const;
  expect(await guardianAskedOf(portal, (await stranger()).id)).toEqual([]);
  expect(await answerGuardian(portal, await stranger(), answer)).toEqual({ ok: false, reason: "not-found" });
  expect(await answerGuardian(portal, await child(), answer)).toEqual({ ok: false, reason: "mobile-needed" });
  expect(await endGuardianship(portal, await stranger(), { id: answer.id, why: "withdrawn" })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("a child is no guardian of its own, and can't end by itself what a guardian agreed to", async () => {
  const { portal, child, mother } = await aFamily();
  const itself = { mobile: byMobile("+8613900000001"), lang: "zh-CN" } as const;
  expect(await askGuardian(portal, await child(), itself)).toEqual({
    ok: false,
    reason: "guardian-is-oneself",
  });
  await askGuardian(portal, await child(), { mobile: mothers, lang: "zh-CN" });
  const [asked] = await guardianAskedOf(portal, (await mother()).id);
  await answerGuardian(portal, await mother(), { id: asked?.id ?? "", answer: "agree" });
  expect(await declareAge(portal, await child(), "14-or-over")).toEqual({
    ok: false,
    reason: "guardian-says-so",
  });
  await endGuardianship(portal, await mother(), { id: asked?.id ?? "", why: "of-age" });
  const grown = await child();
  expect([grown.minor, grown.mobileProved]).toEqual([undefined, true]);
});

test("the guardian's number is kept as a digest only, and not at all once it was answered", async () => {
  const { portal, child, mother } = await aFamily();
  await askGuardian(portal, await child(), { mobile: mothers, lang: "zh-CN" });
  const [before] = await portal.db.read.select().from(guardianships);
  expect(before?.guardianDigest).not.toContain("13800138000");
  await answerGuardian(portal, await mother(), { id: before?.id ?? "", answer: "refuse" });
  const [after] = await portal.db.read.select().from(guardianships);
  expect(after).toMatchObject({ guardianDigest: null, guardianId: null, endedWhy: "refused" });
});

test("while children are switched off no guardian is asked, and a consent given stands", async () => {
  const { portal, child, mother } = await aFamily();
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const turn = (on: boolean, version: number) =>
    changeRecord(portal, administrator, switchKind, {
      ...{ key: "minors", after: { on }, version, reason: "人手不足" },
    });
  await turn(false, 1);
  const ask = async () => askGuardian(portal, await child(), { mobile: mothers, lang: "en" });
  expect(await ask()).toEqual({ ok: false, reason: "switched-off" });
  await turn(true, 2);
  expect(await ask()).toEqual({ ok: true });
  const [asked] = await guardianAskedOf(portal, (await mother()).id);
  await answerGuardian(portal, await mother(), { id: asked?.id ?? "", answer: "agree" });
  await turn(false, 3);
  expect(await child()).toMatchObject({ minor: "consented", mobileProved: true });
});
