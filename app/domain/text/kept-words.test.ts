import { expect, test } from "vitest";
import { withKeptWords } from "./kept-words.ts";

const t = withKeptWords((key) => `shipped ${key}`, new Map([["a.b", "{{named}} by {{due}}, {{other}}"]]));

test("kept words go before those that ship, with their places filled", () => {
  expect(t("a.b", { named: "{{due}}", due: "2026-03-02" })).toBe("{{due}} by 2026-03-02, {{other}}");
  expect(t("a.c")).toBe("shipped a.c");
});
