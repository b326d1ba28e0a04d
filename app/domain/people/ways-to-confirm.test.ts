import { expect, test } from "vitest";
import { waysToConfirm } from "./ways-to-confirm.ts";

const nothing = { passkeys: 0, totp: false, password: false, email: true, mobile: true };

test("whoever has no more than contacts proves one of them again", () => {
  expect(waysToConfirm(nothing, [])).toEqual(["email", "mobile"]);
  expect(waysToConfirm({ ...nothing, password: true }, [])).toEqual(["password", "email", "mobile"]);
});

test("beside a second factor neither a code nor a password is enough", () => {
  expect(waysToConfirm({ ...nothing, password: true, totp: true }, [])).toEqual(["totp"]);
  expect(waysToConfirm({ ...nothing, passkeys: 2, totp: true }, [])).toEqual(["passkey", "totp"]);
});
