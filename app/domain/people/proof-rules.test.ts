import { expect, test } from "vitest";
import type { Person } from "./actor.ts";
import type { Proofs } from "./proof-methods.ts";
import { type Act, proofMissing, proofRules, provedToAct, provedToShow } from "./proof-rules.ts";

const byEmail = { emailProved: true, mobileProved: false };
const byMobile = { emailProved: false, mobileProved: true };

test("an e-mail address is enough to write, and what is written waits for review", () => {
  for (const act of ["need", "comment"] as const) {
    expect(provedToAct(act, byEmail)).toBe(true);
    expect(provedToShow(act, byEmail)).toBe(false);
    expect(provedToShow(act, byMobile)).toBe(true);
  }
});

test("supporting is counted in public, so it needs a proved mobile number", () => {
  expect(provedToAct("support", byEmail)).toBe(false);
  expect(provedToAct("support", byMobile)).toBe(true);
});

test("a verdict needs any proof", () => {
  expect(provedToAct("verdict", byEmail)).toBe(true);
});

const now = "2026-03-02T02:00:00.000Z";
const person = (proofs?: Proofs, proved = byMobile): Person => ({
  ...{ kind: "person", id: "p1", name: "李", ...proved, grants: [{ role: "resident" }] },
  ...(proofs && { proofs }),
});
const proved = (at: string, secondFactor: Proofs["secondFactor"] = "not-asked") =>
  person({ secondFactor, provedAt: at });

test("whoever is not signed in is led to signing in, whatever the act", () => {
  for (const act of Object.keys(proofRules) as Act[])
    expect(proofMissing(act, { kind: "visitor" }, now)).toBe("sign-in");
});

test("one thing is missing at a time: the contact, the second factor, then a fresh proof", () => {
  expect(proofMissing("support", person(undefined, byEmail), now)).toBe("mobile");
  expect(proofMissing("support", person(), now)).toBeUndefined();
  expect(proofMissing("follow", person(undefined, byEmail), now)).toBeUndefined();
  const nothing = { emailProved: false, mobileProved: false };
  expect(proofMissing("comment", person(undefined, nothing), now)).toBe("contact");
  expect(proofMissing("grant-role", proved(now, "owed"), now)).toBe("second-factor");
  expect(proofMissing("grant-role", proved("2026-03-02T01:45:00.000Z", "given"), now)).toBe("fresh-proof");
  expect(proofMissing("grant-role", proved("2026-03-02T01:45:00.001Z", "given"), now)).toBeUndefined();
});

test("where nothing is known of the session, no proof is fresh", () => {
  expect(proofMissing("delete-account", person(), now)).toBe("fresh-proof");
});
