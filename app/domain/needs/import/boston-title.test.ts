import { expect, test } from "vitest";
import { bostonTitle } from "./boston-title.ts";

const type = "Street Light Outages";

test.each([
  ["General Lighting Request////printed", "General Lighting Request"],
  ["Street Light Outages  // SENT TO MAVERICK //", "Street Light Outages"],
  ["Major System Failure   PRINTED", "Major System Failure"],
  ["PRINTED///Street Light Knock Downs", "Street Light Knock Downs"],
  ["Upgrade Existing Lighting// SLCB 182421", "Upgrade Existing Lighting"],
  ["PRINTED ~ Clear conduits.", "Clear conduits."],
  ["Street Light Outages?? SENT TO MAVERICK //", "Street Light Outages"],
])("%s is read without the marks of dispatch", (title, read) => {
  expect(bostonTitle(title, "Another type")).toBe(read);
});

test.each(["PRINTED", "outage////printed for jim", "/LAMP #N0123  1 Made-up Rd/sent", ""])(
  "where %o says nothing to a passer-by, the type stands",
  (title) => {
    expect(bostonTitle(title, type)).toBe(type);
  },
);

test("a comma that the table lost is put back; other titles stay as they are", () => {
  expect(bostonTitle("New Sign  Crosswalk or Pavement Marking", type)).toBe(
    "New Sign, Crosswalk or Pavement Marking",
  );
  expect(bostonTitle("Other: Complaint", type)).toBe("Other: Complaint");
  expect(bostonTitle("Iacono/Readville Playground", type)).toBe("Iacono/Readville Playground");
  expect(bostonTitle("PRINTED", "")).toBe("");
});
