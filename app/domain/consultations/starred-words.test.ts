import { expect, test } from "vitest";
import { starredWords } from "./starred-words.ts";

test("personal data becomes as many stars as it had units, so that every place in the text stays", () => {
  const words = "请打13800138000，或写信给 zhu@example.com。";
  const starred = starredWords(words);
  expect(starred).toHaveLength(words.length);
  expect(starred).toBe(`请打${"*".repeat(11)}，或写信给 ${"*".repeat(15)}。`);
  expect(starredWords("步行道要连起来。")).toBe("步行道要连起来。");
});
