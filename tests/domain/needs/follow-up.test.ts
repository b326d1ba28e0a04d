import { expect, test } from "vitest";
import { followUp } from "#app/domain/needs/follow-up.server.ts";
import { queryCodeDigest, queryCodeOf } from "#app/domain/needs/query-code.server.ts";
import { spacedQueryCode } from "#app/domain/needs/query-code.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aFollowedNeed() {
  const portal = await openTestPortal();
  await aTown(portal);
  const id = portal.ids.next();
  const code = queryCodeOf(portal, id);
  const number = "2026-900001";
  await aNeed(portal, { id, number, queryCodeDigest: queryCodeDigest(portal, number, code) });
  return { portal, id, code, number };
}

test("number and code open the need, however they are typed", async () => {
  const { portal, id, code, number } = await aFollowedNeed();
  const typed = { number: " 2026 900001 ", code: spacedQueryCode(code).toLowerCase(), callerDigest: "a" };
  expect(await followUp(portal, typed)).toEqual({ ok: true, needId: id, number });
});

test("a wrong code, an unknown number and a need without a code read the same", async () => {
  const { portal, code, number } = await aFollowedNeed();
  await aNeed(portal, { number: "2026-900002" });
  const differ = { ok: false, reason: "number-and-code-differ" };
  expect(await followUp(portal, { number, code: "AAAAAAAAAA", callerDigest: "a" })).toEqual(differ);
  expect(await followUp(portal, { number: "2026-999999", code, callerDigest: "a" })).toEqual(differ);
  expect(await followUp(portal, { number: "2026-900002", code, callerDigest: "a" })).toEqual(differ);
});

test("ten wrong tries stop a caller for an hour, even with the right code; another caller is heard", async () => {
  const { portal, code, number } = await aFollowedNeed();
  const tries = Array.from({ length: 12 }, () =>
    followUp(portal, { number, code: "AAAAAAAAAA", callerDigest: "a" }),
  );
  const reasons = (await Promise.all(tries)).map((answer) => (answer.ok ? "right" : answer.reason));
  expect(reasons.filter((reason) => reason === "number-and-code-differ")).toHaveLength(10);
  expect(await followUp(portal, { number, code, callerDigest: "a" })).toEqual({
    ok: false,
    reason: "too-many-tries",
  });
  expect((await followUp(portal, { number, code, callerDigest: "b" })).ok).toBe(true);
  portal.clock.advance(3_600_000);
  expect((await followUp(portal, { number, code, callerDigest: "a" })).ok).toBe(true);
});
