import { expect, test } from "vitest";
import { taskForm } from "./task-form.ts";

const filled = {
  title: "文昌小学东门步行道",
  class: "major-project",
  theme: "transport-infrastructure",
  rung: "project",
  leadUnitId: "transport",
  startOn: "2026-03-01",
  dueOn: "2026-09-30",
  measure: "建成步行道",
  measureUnit: "米",
  target: "420",
  placeLabel: "文昌小学东门",
  fundsArePublic: "no",
};
const problems = (more: Record<string, unknown>) => {
  const parsed = taskForm.safeParse({ ...filled, ...more });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
};

test("a filled form becomes a task's particulars", () => {
  const parsed = taskForm.parse({
    ...filled,
    year: ["2026", "2027"],
    yearTarget: ["420", ""],
    lon: "118.61",
    lat: "30.28",
    funds: "",
    fundsArePublic: "yes",
  });
  expect(parsed).toMatchObject({
    target: 420,
    weight: 1,
    funds: null,
    fundsArePublic: true,
    parentNumber: null,
    yearly: [{ year: 2026, target: 420 }],
    geometry: { type: "Point", coordinates: [118.61, 30.28] },
  });
});

test("each thing that can't be is said at its field", () => {
  expect(problems({ dueOn: "2026-02-28" })).toEqual(["dueOn: due-before-start"]);
  expect(problems({ dueOn: "2026-02-30" })).toContain("dueOn: date-not-valid");
  expect(problems({ target: "0" })).toEqual(["target: target-above-zero"]);
  expect(problems({ lon: "118.6" })).toEqual(["lat: place-needs-both"]);
  expect(problems({ year: ["26"], yearTarget: ["5"] })).toEqual(["year: yearly-target-not-understood"]);
  expect(problems({ year: ["2026", "2026"], yearTarget: ["5", "6"] })).toEqual([
    "year: yearly-target-not-understood",
  ]);
  expect(problems({ class: "other" })).toEqual(["class: field-needed"]);
});
