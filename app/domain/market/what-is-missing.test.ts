import { expect, test } from "vitest";
import { type ApplicationFacts, whatIsMissing } from "./what-is-missing.ts";

const today = "2026-03-02";
const whole: ApplicationFacts = {
  mobileProved: true,
  proofGiven: true,
  qualifications: [{ kind: "business-licence", validUntil: null }],
  interests: 1,
  noInterests: false,
};

test("a whole application lacks nothing", () => {
  expect(whatIsMissing(whole, today)).toEqual([]);
  expect(whatIsMissing({ ...whole, interests: 0, noInterests: true }, today)).toEqual([]);
});

test("an empty one lacks each step", () => {
  const empty = {
    mobileProved: false,
    proofGiven: false,
    qualifications: [],
    interests: 0,
    noInterests: false,
  };
  expect(whatIsMissing(empty, today)).toEqual(["mobile", "proof", "licence", "interests"]);
});

test("what has run out proves nothing and has to go", () => {
  const old = { kind: "business-licence", validUntil: "2026-03-01" } as const;
  expect(whatIsMissing({ ...whole, qualifications: [old] }, today)).toEqual(["licence", "valid"]);
  const last = { ...old, validUntil: today };
  expect(whatIsMissing({ ...whole, qualifications: [last] }, today)).toEqual([]);
});
