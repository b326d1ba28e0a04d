import { describe, expect, test } from "vitest";
import { type Actor, visitor } from "../people/actor.ts";
import { decideSubmission, titleFrom } from "./decide-submission.ts";
import type { Submission } from "./submission.ts";

const resident: Actor = {
  ...{ kind: "person", id: "p1", name: "居民123456", emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }],
};
const officer: Actor = { ...resident, id: "p2", grants: [{ role: "officer", unitId: "liuwan-office" }] };
const photo = { digest: "d", thumbnailDigest: "t", width: 10, height: 10 };
const guest = {
  as: "guest",
  name: undefined,
  codeId: "c",
  code: "123456",
  contact: { kind: "mobile", address: "+8613800138000" },
} as const;
const byPhone = { as: "staff", channel: "phone", name: "赵大妈", contact: undefined } as const;
const given: Submission = {
  ...{
    kind: "suggestion",
    category: "transport",
    title: undefined,
    words: "路口没有红绿灯。孩子过马路危险。",
  },
  ...{ place: { geometry: null, label: "全区" }, photos: [], visibility: "public", clause: undefined },
  ...{ personalDispute: false, underEighteen: false, declinedRoutes: [], writer: { as: "self" } },
  ...{ submissionKey: "k", lang: "zh-CN" },
};
const both = { zh: "火警", en: "Fire" };
const routes = (["emergency", "legal"] as const).map((kind) => ({
  ...{ id: kind, kind, words: [kind === "legal" ? "起诉" : "着火"], wordsEn: [], except: [], basis: both },
  ...{ channels: [{ name: both, how: both }], source: "default" as const, validFrom: "2020-01-01" },
}));
const decide = (actor: Actor, more: Partial<Submission> = {}) =>
  decideSubmission(actor, { ...given, ...more }, { routes, day: "2026-03-02" });
const decided = (actor: Actor, more: Partial<Submission> = {}) => {
  const answer = decide(actor, more);
  return answer.ok ? answer.decided : answer;
};

describe("somebody under fourteen", () => {
  test("asks for nothing before a guardian has agreed", () => {
    expect(decide({ ...resident, minor: "waiting" })).toEqual({ ok: false, reason: "guardian-needed" });
  });

  test("is heard by the office alone, whatever they chose", () => {
    expect(decided({ ...resident, minor: "consented" })).toMatchObject({
      visibility: "office-only",
      isPublic: false,
    });
  });
});

describe("what is shown at once", () => {
  test("a need of a person with a proved mobile number is published", () => {
    expect(decided(resident)).toMatchObject({
      publication: "published",
      isPublic: true,
      reviewFor: undefined,
    });
  });

  test("a need of a person known by e-mail alone waits for review", () => {
    const unproved = { ...resident, mobileProved: false };
    expect(decided(unproved)).toMatchObject({
      ...{ publication: "awaiting-review", isPublic: false, reviewFor: "mobile-not-proved" },
    });
  });

  test("a guest's need waits for review and gets a query code", () => {
    expect(decided(visitor, { writer: guest })).toMatchObject({
      ...{ publication: "awaiting-review", reviewFor: "guest", getsQueryCode: true, authorId: null },
    });
  });

  test("what staff enter for somebody waits for review, is marked, and gets a query code", () => {
    expect(decided(officer, { writer: byPhone })).toMatchObject({
      ...{ channel: "phone", enteredBy: "p2", authorId: null, authorName: "赵大妈", role: "staff" },
      ...{ publication: "awaiting-review", reviewFor: "entered-by-staff", getsQueryCode: true },
    });
  });
});

describe("what the office alone sees", () => {
  test.each([
    ["a report of a violation", { kind: "report" }],
    ["a personal dispute", { personalDispute: true }],
    ["a need of a minor", { underEighteen: true }],
    ["what its writer chose to show to the office only", { visibility: "office-only" }],
  ] satisfies [string, Partial<Submission>][])("%s is not public and waits for no review", (_name, more) => {
    for (const answer of [decided(resident, more), decided(visitor, { ...more, writer: guest })]) {
      expect(answer).toMatchObject({ visibility: "office-only", isPublic: false, reviewFor: undefined });
    }
  });
});

describe("what is not taken", () => {
  test("a visitor without account and contact is asked for one", () => {
    expect(decide(visitor)).toEqual({ ok: false, reason: "account-or-contact-needed" });
  });

  test("residents cannot enter a need in somebody else's name", () => {
    expect(decide(resident, { writer: byPhone })).toEqual({ ok: false, reason: "not-allowed" });
    expect(decide(visitor, { writer: byPhone })).toEqual({ ok: false, reason: "not-allowed" });
    const inspector: Actor = { ...resident, grants: [{ role: "inspector" }] };
    expect(decide(inspector, { writer: byPhone })).toEqual({ ok: false, reason: "not-allowed" });
  });

  test("an emergency is stopped until the writer says that it is none", () => {
    const words = "三楼着火了";
    expect(decide(resident, { words })).toEqual({ ok: false, reason: "emergency-first" });
    expect(decide(resident, { words, declinedRoutes: ["emergency"] }).ok).toBe(true);
  });

  test("a matter of law is shown its channel, also when the title alone says so", () => {
    expect(decide(resident, { title: "我要起诉" })).toEqual({ ok: false, reason: "legal-channel-first" });
  });

  test("a seventh photo is one too many", () => {
    expect(decide(resident, { photos: Array(6).fill(photo) }).ok).toBe(true);
    expect(decide(resident, { photos: Array(7).fill(photo) })).toEqual({
      ok: false,
      reason: "too-many-photos",
    });
  });
});

test("a need without a title is headed by its first sentence, shortened", () => {
  expect(decided(resident)).toMatchObject({ title: "路口没有红绿灯" });
  expect(titleFrom("The lamp is out. Since Monday.")).toBe("The lamp is out");
  expect([...titleFrom("很".repeat(90))]).toHaveLength(40);
  expect(titleFrom("！！！")).toBe("！！！");
});
