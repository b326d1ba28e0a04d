import { expect, test } from "vitest";
import { proofsOf, readProofs, withProof } from "./proof-methods.ts";

const began = "2026-03-02T01:00:00.000Z";
const [early, late] = ["2026-03-02T02:00:00.000Z", "2026-03-02T03:00:00.000Z"];

test("the newest proof counts, and beside a second factor a code alone does not", () => {
  expect(proofsOf([], began, false)).toEqual({ secondFactor: "not-asked", provedAt: began });
  const code = { method: "email-code", at: late } as const;
  expect(proofsOf([code], began, true)).toEqual({ secondFactor: "owed", provedAt: late });
  expect(proofsOf([code, { method: "totp", at: early }], began, true)).toEqual({
    secondFactor: "given",
    provedAt: early,
  });
  expect(proofsOf([{ method: "passkey", at: late }], began, true).secondFactor).toBe("given");
});

test("a session keeps the newest proof of each method", () => {
  const proofs = withProof(
    [
      { method: "totp", at: early },
      { method: "password", at: early },
    ],
    {
      method: "totp",
      at: late,
    },
  );
  expect(proofs).toEqual([
    { method: "password", at: early },
    { method: "totp", at: late },
  ]);
  expect(readProofs(JSON.stringify(proofs))).toEqual(proofs);
  expect(readProofs(null)).toEqual([]);
});
