import { expect, test } from "vitest";
import { type SpecialRoute, specialRouteOf } from "./special-route.ts";

const both = { zh: "中", en: "en" };
const route = (
  id: string,
  kind: SpecialRoute["kind"],
  words: string[],
  more: Partial<SpecialRoute> = {},
) => ({
  ...{ id, kind, words, wordsEn: [], except: [], channels: [{ name: both, how: both }], basis: both },
  ...{ source: "default" as const, validFrom: "2020-01-01", ...more },
});
const routes: SpecialRoute[] = [
  route("litigation", "legal", ["起诉"]),
  route("emergency", "emergency", ["着火", "火灾"], {
    wordsEn: ["on fire", "trapped"],
    except: ["火灾隐患"],
  }),
  route("old", "legal", ["旧词"], { validUntil: "2025-12-31" }),
];
const found = (text: string, declined: string[] = []) =>
  specialRouteOf(text, routes, declined, "2026-03-02")?.id;

test("words of an emergency are found in both languages and in any width or case", () => {
  expect(found("三楼着火了，快来人")).toBe("emergency");
  expect(found("The shop is ON FIRE!")).toBe("emergency");
});

test("an emergency comes before a legal channel", () => {
  expect(found("我要起诉，现在着火了")).toBe("emergency");
});

test("a phrase that means something else is left in peace", () => {
  expect(found("楼道堆物有火灾隐患")).toBeUndefined();
  expect(found("楼道堆物有火灾隐患，昨晚真的着火了")).toBe("emergency");
  expect(found("He was entrapped by the rules")).toBeUndefined();
});

test("a route that the writer declined is passed over, and only that one", () => {
  expect(found("起诉，着火", ["emergency"])).toBe("litigation");
  expect(found("起诉，着火", ["emergency", "litigation"])).toBeUndefined();
});

test("a route out of force is not offered", () => {
  expect(found("旧词")).toBeUndefined();
});
