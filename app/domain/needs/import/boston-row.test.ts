import { expect, test } from "vitest";
import { cellsOf, importContext } from "#tests/factories/imports.ts";
import { bostonRow } from "./boston-row.ts";

const closed = {
  CASE_ENQUIRY_ID: "900",
  OPEN_DT: "01/05/2015 12:40:41 PM",
  TARGET_DT: "01/12/2015 08:30:00 AM",
  CLOSED_DT: "01/06/2015 01:46:56 PM",
  CASE_STATUS: "Closed",
  CLOSURE_REASON: "Case Closed Case Resolved lamp replaced",
  CASE_TITLE: "Street Light Outages",
  SUBJECT: "Public Works Department",
  REASON: "Street Lights",
  TYPE: "Street Light Outages",
  QUEUE: "PWDx_Lights",
  Department: "PWDx",
  Location: "1  Made-up St",
  LATITUDE: "42.35",
  LONGITUDE: "-71.08",
  Source: "Self Service",
};
const mapped = (row: Readonly<Record<string, string>>) =>
  bostonRow(cellsOf({ ...closed, ...row }), importContext("boston311"));

test("a closed case becomes a need with its department, due date and answer", () => {
  expect(mapped({})).toMatchObject({
    ok: true,
    notes: [],
    need: {
      sourceKey: "900",
      title: "Street Light Outages",
      words:
        "Street Light Outages\nPublic Works Department › Street Lights › Street Light Outages\nPWDx_Lights · Self Service",
      kind: "complaint",
      category: "transport",
      submittedAt: "2015-01-05T17:40:41.000Z",
      position: [-71.08, 42.35],
      placeLabel: "1 Made-up St",
      unit: { id: "boston311-public-works" },
      state: "closed",
      closedAt: "2015-01-06T18:46:56.000Z",
      due: { at: "2015-01-12T13:30:00.000Z" },
      answer: { kind: "official", result: "adopted", at: "2015-01-06T18:46:56.000Z" },
    },
  });
});

test("an open case stays open; words that stand with it are a holding reply", () => {
  const open = { CASE_STATUS: "Open", CLOSED_DT: "", CLOSURE_REASON: "" };
  expect(mapped(open)).toMatchObject({ ok: true, need: { state: "assigned", closedAt: null, answer: null } });
  expect(mapped({ ...open, CLOSURE_REASON: "crew sent" })).toMatchObject({
    notes: ["answer-dated-at-submission"],
    need: { state: "assigned", answer: { kind: "holding", result: null } },
  });
});

test("what is left aside is counted: photos, and a department that nobody knows", () => {
  expect(mapped({ SubmittedPhoto: "https://example.test/1.jpg", Department: "No Q" })).toMatchObject({
    notes: ["media-not-fetched", "unknown-department"],
    need: { unit: null },
  });
});

test.each([
  [{ OPEN_DT: "" }, "date-missing", "OPEN_DT"],
  [{ OPEN_DT: "05.01.2015" }, "date-not-understood", "OPEN_DT"],
  [{ CASE_STATUS: "Lost" }, "state-unknown", "CASE_STATUS"],
  [{ CLOSED_DT: "" }, "closed-without-date", "CLOSED_DT"],
  [{ CLOSED_DT: "01/01/2014 01:00:00 PM" }, "ended-before-it-began", "CLOSED_DT"],
  [{ LATITUDE: "-171.08", LONGITUDE: "42.35" }, "coordinates-swapped", "lat"],
  [{ LATITUDE: "north" }, "coordinate-not-a-number", "lat"],
  [{ CLOSURE_REASON: "bell\u0007" }, "control-characters", "CLOSURE_REASON"],
])("a row with %o is refused for a reason", (row, reason, field) => {
  expect(mapped(row)).toEqual({ ok: false, reason, field, sourceKey: "900" });
});

test("a term that is the name of something in the language is a term like any other", () => {
  const odd = { TYPE: "constructor", REASON: "toString", SUBJECT: "__proto__", Department: "constructor" };
  expect(mapped(odd)).toMatchObject({ ok: true, need: { kind: "complaint", category: "public-facilities" } });
});
