import { expect, test } from "vitest";
import { cookieValues } from "../cookies.ts";
import { modeCookies, readerModeOf } from "./reader-mode.ts";

test.each([
  [{}, { lang: "zh-CN", elder: false, contrast: false }],
  [{ "accept-language": "en-GB,en;q=0.9" }, { lang: "en", elder: false, contrast: false }],
  [{ cookie: "lang=en; elder=on" }, { lang: "en", elder: true, contrast: false }],
  [
    { cookie: "contrast=high", "accept-language": "zh" },
    { lang: "zh-CN", elder: false, contrast: true },
  ],
  [{ cookie: "elder=yes" }, { lang: "zh-CN", elder: false, contrast: false }],
])("%j reads in %j", (headers, mode) => {
  expect(readerModeOf(headers, null)).toEqual(mode);
});

test.each([
  "better-auth.session_token=x",
  "__Secure-better-auth.session_token=x",
  "wenji_guest=x",
  "wenji_receipt=x",
  "wenji_draft=x",
  "wenji_browser=x",
  "lang=en; anything=else",
])("whoever brings %s might be somebody", (cookie) => {
  expect(readerModeOf({ cookie }, null)).toBeUndefined();
});

test("a language that is asked for is answered with a cookie until it is kept", () => {
  expect(readerModeOf({}, "en")).toBeUndefined();
  expect(readerModeOf({ cookie: "lang=en" }, "en")).toMatchObject({ lang: "en" });
});

test("the cookies of a mode say that mode", () => {
  const mode = { lang: "en", elder: true, contrast: true } as const;
  const headers = { cookie: modeCookies(mode) };
  expect(readerModeOf(headers, null)).toEqual(mode);
  expect(Object.keys(cookieValues(headers.cookie))).toEqual(["lang", "elder", "contrast"]);
});
