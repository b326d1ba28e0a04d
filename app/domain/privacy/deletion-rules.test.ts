import { expect, test } from "vitest";
import { fateOfNeed } from "./deletion-rules.ts";

const need: Parameters<typeof fateOfNeed>[0] = {
  ...{ kind: "suggestion", state: "assigned", isPublic: true, answeredAt: null, isBoundIn: false },
};

test.each([
  ["an open report is held, whatever was chosen", { ...need, kind: "report", isPublic: false }, "go", "hold"],
  ["a closed report goes", { ...need, kind: "report", state: "closed", isPublic: false }, "keep", "empty"],
  ["what only the office saw goes", { ...need, isPublic: false }, "keep", "empty"],
  ["what is public stays without a name when its writer so chose", need, "keep", "unname"],
  ["what is public and unanswered goes when its writer so chose", need, "go", "empty"],
  ["what was answered stays", { ...need, answeredAt: "2026-03-02T02:00:00.000Z" }, "go", "unname"],
  ["what became part of a summary or task stays", { ...need, isBoundIn: true }, "go", "unname"],
] satisfies [string, typeof need, "keep" | "go", string][])("%s", (_title, written, choice, fate) => {
  expect(fateOfNeed(written, choice)).toBe(fate);
});
