import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "../../people/actor.ts";
import { versionStates } from "../version-states.ts";
import {
  documentIsPublic,
  mayAddDocument,
  mayReadDocument,
  mayReviewDocument,
  mayWithdrawDocument,
} from "./document-policy.ts";
import { documentPurposes } from "./document-terms.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }, ...grants],
});
const [first, second] = [person("first", { role: "coordinator" }), person("second", { role: "coordinator" })];
const inspector = person("inspector", { role: "inspector" });
const outsiders: Actor[] = [
  { kind: "visitor" },
  person("resident"),
  person("officer", { role: "officer", unitId: "transport" }),
  person("moderator", { role: "moderator" }),
  person("administrator", { role: "administrator" }),
];
const every = documentPurposes.flatMap((purpose) =>
  versionStates.flatMap((state) =>
    [true, false].flatMap((reviewed) =>
      [true, false].map((withdrawn) => ({ purpose, state, reviewed, withdrawn })),
    ),
  ),
);

describe("a document", () => {
  test("that nobody reviewed, was taken back, or is of a draft, is nobody's to read outside the office", () => {
    for (const document of every)
      if (!document.reviewed || document.withdrawn || ["draft", "abandoned"].includes(document.state))
        for (const actor of outsiders) expect(mayReadDocument(actor, document), document.state).toBe(false);
  });

  test("is public with its version; the papers of an approval with the announcement and not before", () => {
    const shown = every.filter(documentIsPublic).map(({ purpose, state }) => `${purpose} ${state}`);
    expect(shown).toContain("attachment on-notice");
    expect(shown).toContain("minutes approved");
    expect(shown).not.toContain("statement on-notice");
    expect(shown).not.toContain("minutes on-notice");
  });

  test("is read by the office unless it was taken back, and is added, reviewed and taken back by coordinators alone", () => {
    for (const document of every) {
      for (const actor of [first, inspector])
        expect(mayReadDocument(actor, document)).toBe(documentIsPublic(document) || !document.withdrawn);
      for (const actor of [...outsiders, inspector]) {
        expect(mayAddDocument(actor, document)).not.toBe(true);
        expect(mayReviewDocument(actor, { ...document, addedBy: "first" })).not.toBe(true);
        expect(mayWithdrawDocument(actor, document)).not.toBe(true);
      }
    }
  });

  test("is reviewed by somebody else than who brought it, until it is public", () => {
    const fresh = { purpose: "attachment", state: "on-notice", withdrawn: false, addedBy: "first" } as const;
    expect(mayReviewDocument(second, { ...fresh, reviewed: false })).toBe(true);
    expect(mayReviewDocument(first, { ...fresh, reviewed: false })).toBe("own-document");
    expect(mayReviewDocument(second, { ...fresh, reviewed: true })).toBe("state-does-not-allow");
  });

  test("that went with an announced approval stays in its file", () => {
    const paper = { purpose: "minutes", reviewed: true, withdrawn: false } as const;
    expect(mayWithdrawDocument(first, { ...paper, state: "on-notice" })).toBe(true);
    expect(mayWithdrawDocument(first, { ...paper, state: "approved" })).toBe("state-does-not-allow");
    expect(mayAddDocument(first, { purpose: "minutes", state: "approved" })).toBe("state-does-not-allow");
  });
});
