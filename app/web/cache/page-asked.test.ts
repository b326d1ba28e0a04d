import fc from "fast-check";
import { expect, test } from "vitest";
import { pageAsked } from "./page-asked.ts";

test("a page is known by its address and its reader's mode", () => {
  expect(pageAsked("/map?lang=en&kind=help", { cookie: "lang=en; elder=on" })).toEqual({
    address: "/map?kind=help&lang=en",
    mode: { lang: "en", elder: true, contrast: false },
  });
  expect(pageAsked("/map", { cookie: "wenji_guest=x" })).toBeUndefined();
});

// One of these, thrown over where a connection is answered, ended the whole process.
test.each(["//[?lang=en", "http://[?lang=en", "//?lang=en", "/\\[?lang=", "*", "?lang=en", ""])(
  "a first line of %j is asked for no page, and harms nothing",
  (url) => {
    expect(pageAsked(url, {})).toBeUndefined();
  },
);

test("nor does any other first line or head", () => {
  const line = fc.stringMatching(/^[!-~]{0,60}$/);
  fc.assert(
    fc.property(line, fc.string(), (url, cookie) => {
      pageAsked(url, { cookie });
      pageAsked(`/map?lang=${url}`, { cookie, "accept-language": cookie });
    }),
  );
});
