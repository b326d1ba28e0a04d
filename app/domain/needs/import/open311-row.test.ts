import { expect, test } from "vitest";
import { importContext } from "#tests/factories/imports.ts";
import { open311Row } from "./open311-row.ts";

const request = {
  service_request_id: "77",
  status: "closed",
  status_notes: "Case Resolved. Lamp replaced.",
  service_name: "Other",
  description: "The lamp at the corner is out.",
  requested_datetime: "2019-11-08T07:30:56-05:00",
  updated_datetime: "2019-11-09T07:30:56-05:00",
  address: "1 Made-up St",
  lat: 42.3,
  long: -71.07,
};
const mapped = (changes: object) => open311Row({ ...request, ...changes }, importContext("open311"));

test("a request keeps the resident's words, and its notes are the answer", () => {
  expect(
    mapped({ agency_responsible: "PWDx", expected_datetime: "2019-11-20T17:00:00-05:00" }),
  ).toMatchObject({
    ok: true,
    need: {
      title: "Other",
      words: "The lamp at the corner is out.",
      state: "closed",
      submittedAt: "2019-11-08T12:30:56.000Z",
      due: { on: "2019-11-20", at: "2019-11-20T22:00:00.000Z" },
      answer: { kind: "official", result: "adopted", at: "2019-11-09T12:30:56.000Z" },
      unit: { id: "boston311-public-works" },
    },
  });
});

test("a photo on another server is counted and not taken along", () => {
  const row = mapped({ media_url: "https://example.test/report.jpg" });
  expect(row).toMatchObject({ ok: true, notes: ["media-not-fetched"] });
  expect(JSON.stringify(row)).not.toContain("example.test");
});

test("an update some seconds before the request counts as made with it; one of last year does not", () => {
  expect(mapped({ updated_datetime: "2019-11-08T07:30:00-05:00" })).toMatchObject({
    need: { closedAt: "2019-11-08T12:30:56.000Z" },
  });
  expect(mapped({ updated_datetime: "2018-11-08T07:30:00-05:00" })).toMatchObject({
    reason: "ended-before-it-began",
  });
});

test("what is no object is no record", () => {
  for (const value of [null, 1, "a", ["a"]])
    expect(open311Row(value, importContext("open311"))).toEqual({ ok: false, reason: "not-a-record" });
});
