import { expect, test } from "vitest";
import { identityOf } from "./provider-identity.ts";

const trust = { issuer: "https://id.city.example", subjectClaim: "sub", trustsMobile: true };
const claims = {
  ...{ sub: "8817", email: "Li@Example.com", email_verified: true },
  ...{ phone_number: "+8613800138000", phone_number_verified: true },
};

test("a verified e-mail and a verified mobile number are contacts that the person proved", () => {
  expect(identityOf(claims, trust)).toEqual({
    issuer: "https://id.city.example",
    subject: "8817",
    contacts: [
      { kind: "email", address: "li@example.com" },
      { kind: "mobile", address: "+8613800138000" },
    ],
  });
});

test.each([
  ["an e-mail that is not verified", { email_verified: false, phone_number_verified: false }],
  ["one of which nothing is said", { email_verified: undefined, phone_number_verified: undefined }],
  ["a word in the place of a yes", { email_verified: "true", phone_number_verified: "yes" }],
  ["what is no address", { email: "13800138000", phone_number: "li@example.com" }],
])("%s is no proof of anything", (_what, given) => {
  expect(identityOf({ ...claims, ...given }, trust)?.contacts).toEqual([]);
});

test("a mobile number counts only where the operator trusts the provider with it", () => {
  const contacts = identityOf(claims, { ...trust, trustsMobile: false })?.contacts;
  expect(contacts?.map(({ kind }) => kind)).toEqual(["email"]);
});

test("without a stable id there is nobody", () => {
  const by = { ...trust, subjectClaim: "citizen_id" };
  for (const citizen_id of [undefined, "", 8817, "x".repeat(256)])
    expect(identityOf({ ...claims, citizen_id }, by)).toBeUndefined();
  expect(identityOf({ ...claims, citizen_id: "c-1" }, by)?.subject).toBe("c-1");
});
