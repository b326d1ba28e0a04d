import { expect, test } from "vitest";
import { codeEndings, isTest, sourceFiles } from "./source-tree.ts";

/**
 * Impersonation does not exist: a session begins only for whoever has just given a proof of their own, and an actor is made
 * of a session only. Each place where that happens, and why it may: a new one fails until somebody has thought about it.
 */
const places: Record<string, { by: RegExp; files: Record<string, string> }> = {
  "a session is written": {
    by: /\bcreateSession\(|\binsert\(session\)|session\)\s*\.set\([^)]*(userId|token)/,
    files: { "app/domain/people/session-start.server.ts": "the one place, by the identity library" },
  },
  "the library is told to start one": {
    by: /\bstartSession\(/,
    files: { "app/domain/people/begin-session.server.ts": "the one caller, with the proofs" },
  },
  "a session begins": {
    by: /(?<!function )\bbeginSession\(/,
    files: {
      "app/domain/people/enter-portal.server.ts": "for whoever gave the first proof",
      "app/domain/people/finish-sign-in.server.ts": "for whoever gave the second",
      "app/domain/people/raise-proof.server.ts": "the person's own session goes on under a new token",
    },
  },
  "somebody is let in": {
    by: /(?<!function )\b(enterPortal|finishSignIn|raiseProof)\(/,
    files: {
      "app/domain/people/sign-in.server.ts": "by a code sent to a contact",
      "app/domain/people/sign-in-by-password.server.ts": "by a password",
      "app/domain/people/sign-in-by-passkey.server.ts": "by a passkey",
      "app/domain/people/provider/enter-by-provider.server.ts": "by the city's provider",
      "app/routes/account/sign-in-second.tsx": "by a second factor, after one of the four",
      "app/domain/people/confirm-by-code.server.ts": "who is in already, by a code",
      "app/domain/people/confirm-by-password.server.ts": "who is in already, by a password",
      "app/domain/people/confirm-by-passkey.server.ts": "who is in already, by a passkey",
      "app/domain/people/confirm-by-second-factor.server.ts": "who is in already, by a second factor",
      "app/domain/people/confirm-totp.server.ts": "who is in already and sets an authenticator up",
      "app/domain/people/add-passkey.server.ts": "who is in already and makes a passkey",
    },
  },
  "an actor is made": {
    by: /kind: "person"/,
    files: {
      "app/domain/people/actor-of-session.server.ts": "of the request's own session",
      "app/domain/people/actor.ts": "the type itself",
      "app/domain/invitations/answer-invitation.server.ts":
        "the inviter as they stand today, whose power the accepted role rests on: checked, and named as its giver",
      "app/domain/people/staff-of-contact.server.ts":
        "the coordinator for whom an operator brings a table in: what they may do today bounds it, and the ledger names the command line",
    },
  },
  "a request is given its actor": {
    by: /(?<!function )\bactorOfSession\(/,
    files: { "app/web/load-context.ts": "by its cookies" },
  },
};

const files = sourceFiles(["app"], codeEndings).filter(({ path }) => !isTest(path));

test.each(Object.entries(places))("%s nowhere else", (_what, { by, files: allowed }) => {
  const found = files.filter(({ text }) => by.test(text)).map(({ path }) => path);
  expect(found).toEqual(Object.keys(allowed).toSorted());
});

test("the identity library brings no way to be somebody else", () => {
  const identity = files.filter(({ path }) => /^app\/domain\/people\/(identity|session-)/.test(path));
  expect(identity.length).toBeGreaterThan(1);
  const words = /impersonat|\badmin\(|multiSession|plugins\/admin/i;
  expect(files.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
});

test("no form lets staff say whose part they act in: entering on behalf names both", () => {
  const acting = /name="(actAs|asPerson|actorId|onBehalfOfId|impersonate)"|\b(actAs|asPerson|impersonate)\b/;
  expect(files.filter(({ text }) => acting.test(text)).map(({ path }) => path)).toEqual([]);
});
