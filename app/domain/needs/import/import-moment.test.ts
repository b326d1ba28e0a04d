import { expect, test } from "vitest";
import { momentReader, pastReader } from "./import-moment.ts";

const read = momentReader("Asia/Shanghai");
const at = (cell: string, reader = read) => {
  const moment = reader(cell, "at");
  return moment.ok ? moment.at : moment.reason;
};

test.each([
  ["2019/2/28 9:32:09", "2019-02-28T01:32:09.000Z"],
  ["2017-06-08", "2017-06-07T16:00:00.000Z"],
  ["\t2017-06-08 00:00:00 ", "2017-06-07T16:00:00.000Z"],
  ["01/05/2015 12:40:41 PM", "2015-01-05T04:40:41.000Z"],
  ["01/05/2015 12:00:00 AM", "2015-01-04T16:00:00.000Z"],
  ["2019-11-08T07:30:56-05:00", "2019-11-08T12:30:56.000Z"],
  ["2019-11-08T07:30:56.123Z", "2019-11-08T07:30:56.000Z"],
])("%s is a moment", (cell, moment) => {
  expect(at(cell)).toBe(moment);
});

test.each([
  "2019-02-29",
  "31/12/2019",
  "2019-13-01",
  "25:00",
  "2019-01-01 24:00",
  "tomorrow",
  "1899-01-01",
  "01/05/2015 13:00 PM",
])("%s is none", (cell) => {
  expect(at(cell)).toBe("date-not-understood");
});

test("an empty cell and a moment to come are told apart from one that is not understood", () => {
  expect(at(" ")).toBe("date-missing");
  expect(at("2019-01-02", pastReader(read, "2019-01-01T00:00:00.000Z"))).toBe("date-in-future");
});

test("a time without a zone is read on the site's clocks, in winter and in summer", () => {
  const boston = momentReader("America/New_York");
  expect(at("2015-01-05 12:00:00", boston)).toBe("2015-01-05T17:00:00.000Z");
  expect(at("2015-07-05 12:00:00", boston)).toBe("2015-07-05T16:00:00.000Z");
  expect(at("2015-11-01 23:30:00", boston)).toBe("2015-11-02T04:30:00.000Z");
});
