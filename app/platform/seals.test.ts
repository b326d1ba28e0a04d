import { expect, test } from "vitest";
import { type KeyRing, keyRingFrom } from "./key-ring.ts";
import { sealsWith } from "./seals.ts";

const [one, two] = [`one:${"0a".repeat(32)}`, `two:${"0b".repeat(32)}`];
function ring(...keys: string[]): KeyRing {
  const read = keyRingFrom(keys.join(","));
  if (!read) throw new Error("not keys");
  return read;
}
const seals = sealsWith(ring(one));
const { sealed } = seals.seal("person_contacts:li:mobile", "+8613800138000");

test("what was sealed opens in its place, and two seals of one text differ", () => {
  expect(seals.open("person_contacts:li:mobile", sealed)).toBe("+8613800138000");
  expect(seals.seal("person_contacts:li:mobile", "+8613800138000").sealed).not.toBe(sealed);
  expect(sealed).not.toContain("13800138000");
});

test("a value that was moved to another row or changed does not open", () => {
  expect(() => seals.open("person_contacts:wang:mobile", sealed)).toThrow();
  const at = sealed.length - 30;
  const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
  expect(() => seals.open("person_contacts:li:mobile", changed)).toThrow();
  expect(() => seals.open("person_contacts:li:mobile", "+8613800138000")).toThrow("not a sealed value");
});

test("the first key seals, the others still open, and a key that was taken away is named", () => {
  const turned = sealsWith(ring(two, one));
  expect(turned.open("person_contacts:li:mobile", sealed)).toBe("+8613800138000");
  expect(turned.seal("a:b", "x").keyId).toBe("two");
  expect(() => sealsWith(ring(two)).open("person_contacts:li:mobile", sealed)).toThrow("the key one");
});

test("a text is looked up under every key, the current one's digest first", () => {
  const [before] = seals.lookups("contact", "mobile:+8613800138000");
  const after = sealsWith(ring(two, one)).lookups("contact", "mobile:+8613800138000");
  expect(after).toHaveLength(2);
  expect(after[1]).toBe(before);
  expect(after[0]).not.toBe(before);
  expect(seals.lookups("code", "mobile:+8613800138000")[0]).not.toBe(before);
});

test.each(["", "one", "one:0a", `One:${"0a".repeat(32)}`, `${one},${one}`, `plain:${"0a".repeat(32)}`])(
  "%s is no ring of keys",
  (text) => {
    expect(keyRingFrom(text)).toBeUndefined();
  },
);
