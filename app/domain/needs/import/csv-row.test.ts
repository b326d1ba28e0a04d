import { expect, test } from "vitest";
import { cellsOf, importContext } from "#tests/factories/imports.ts";
import { csvRow } from "./csv-row.ts";

const least = { submitted_at: "2026-02-03", words: "桥头缺一盏路灯。" };
const mapped = (row: Readonly<Record<string, string>>) =>
  csvRow(cellsOf({ ...least, ...row }), importContext("csv", "Asia/Shanghai"));

test("a row with a date and words takes the stated defaults for all else", () => {
  expect(mapped({})).toEqual({
    ok: true,
    notes: [],
    need: {
      sourceKey: null,
      title: "桥头缺一盏路灯。",
      words: "桥头缺一盏路灯。",
      kind: "suggestion",
      category: "public-facilities",
      visibility: "public",
      authorName: "",
      submittedAt: "2026-02-02T16:00:00.000Z",
      position: null,
      placeLabel: "",
      territoryId: null,
      unit: null,
      state: "assigned",
      closedAt: null,
      due: null,
      answer: null,
    },
  });
});

test("ids and Chinese names of terms mean the same; a unit without Latin letters gets an id", () => {
  expect(
    mapped({ kind: "投诉", category: "交通运输", territory: "柳湾街道", unit: "区园林局" }),
  ).toMatchObject({
    need: {
      kind: "complaint",
      category: "transport",
      territoryId: "liuwan",
      unit: { id: expect.stringMatching(/^csv-unit-[0-9a-f]{10}$/), name: "区园林局" },
    },
  });
});

test("an answer needs its date, a due date lasts to the day's end, formulas stay text", () => {
  const answered = { answer: "=HYPERLINK(1)", answered_at: "2026-02-05 09:00", due_on: "2026-02-10" };
  expect(mapped(answered)).toMatchObject({
    need: {
      state: "answered",
      due: { at: "2026-02-10T15:59:59.000Z" },
      answer: { words: "=HYPERLINK(1)", at: "2026-02-05T01:00:00.000Z" },
    },
  });
});

test.each([
  [{ submitted_at: "2026-02-30" }, "date-not-understood", "submitted_at"],
  [{ submitted_at: "2027-01-01" }, "date-in-future", "submitted_at"],
  [{ words: " " }, "text-missing", "words"],
  [{ words: "长".repeat(10_001) }, "text-too-long", "words"],
  [{ words: "broken \ufdd0" }, "broken-utf-8", "words"],
  [{ lon: "30.2", lat: "118.6" }, "coordinates-swapped", "lat"],
  [{ lon: "200", lat: "30" }, "longitude-out-of-range", "lon"],
  [{ lon: "118.6" }, "coordinate-not-a-number", "lat"],
  [{ category: "weather" }, "category-unknown", "category"],
  [{ kind: "toString" }, "kind-unknown", "kind"],
  [{ state: "merged" }, "state-unknown", "state"],
  [{ state: "closed" }, "closed-without-date", "answered_at"],
  [{ answer: "好的" }, "answer-without-date", "answered_at"],
  [{ territory: "nowhere" }, "territory-unknown", "territory"],
  [{ visibility: "secret" }, "visibility-unknown", "visibility"],
])("a row with %o is refused for a reason", (row, reason, field) => {
  expect(mapped(row)).toMatchObject({ ok: false, reason, field });
});
