import fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson } from "./json-scan.ts";

const readable = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("agrees with the parser on what is JSON, whatever is cut out of it or put into it", () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", "]", "}", '"', "0", "\\", "\u0001", " "),
      (text, at, sign) => {
        const place = at % (text.length + 1);
        for (const given of [text, text.slice(0, place) + sign + text.slice(place + 1)])
          expect(scanJson(given).ok, given).toBe(readable(given));
      },
    ),
    { numRuns: 500, seed: 4 },
  );
});

test("finds where features begin, and where the text breaks", () => {
  const text = '{"features":[\n{"a":[1]},\n {"b":"}]"}],"layer":{}}';
  const layer = text.indexOf("{}");
  expect(scanJson(text)).toEqual({ ok: true, features: [14, 26], layer, twice: [] });
  expect(scanJson('{"a":1,"b":{"a":2,"a":3}}')).toMatchObject({ twice: [{ at: 21, key: "a" }] });
  expect(scanJson('{"a":1,\n "b":}')).toEqual({ ok: false, at: 13, problem: "json-broken" });
  expect(scanJson("[".repeat(5000))).toMatchObject({ ok: false, problem: "json-too-deep" });
});
