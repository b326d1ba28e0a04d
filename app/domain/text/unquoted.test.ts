import { expect, test } from "vitest";
import { unquoted } from "./unquoted.ts";

test.each([
  ["“路灯”", "路灯"],
  ['"street lamp" 坏了', "street lamp 坏了"],
  ["「停车」『场』", "停车 场"],
  ["don't", "don't"],
  ["“”", "“”"],
])("%s is said as %s", (words, said) => expect(unquoted(words)).toBe(said));
