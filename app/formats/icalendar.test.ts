import { expect, test } from "vitest";
import { type CalendarEntry, icalendarOf, spansCalendar } from "./icalendar.ts";

const entry: CalendarEntry = {
  ...{ uid: "2026-V001@wenji", madeAt: "2026-03-02T02:00:00.000Z", sequence: 2, cancelled: false },
  ...{ startsAt: "2026-03-14T01:30:00.000Z", endsAt: "2026-03-14T03:00:00.000Z" },
  ...{ summary: "开放日; 看规划, 提意见", description: "第一行\n第二行 \\ 完", location: "规划展览馆" },
  ...{ at: [118.6, 30.28], url: "https://example.test/outreach/2026-V001" },
};
const unfolded = (file: string) => file.replace(/\r\n /g, "");
const lineOf = (file: string, name: string) =>
  unfolded(file)
    .split("\r\n")
    .find((line) => line.startsWith(`${name}:`));

test("every line ends in CR LF and has 75 octets at most, and no sign is cut in two", () => {
  const file = icalendarOf({ ...entry, description: "这是一段很长的说明，".repeat(30) });
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const line of file.split("\r\n")) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\uFFFD");
  }
  expect(lineOf(file, "DESCRIPTION")).toBe(`DESCRIPTION:${"这是一段很长的说明，".repeat(30)}`);
});

test("texts are escaped as RFC 5545 has it", () => {
  const file = icalendarOf(entry);
  expect(lineOf(file, "SUMMARY")).toBe("SUMMARY:开放日\\; 看规划\\, 提意见");
  expect(lineOf(file, "DESCRIPTION")).toBe("DESCRIPTION:第一行\\n第二行 \\\\ 完");
});

test("moments are in UTC, the place is latitude first, a change counts up, a cancelled event says so", () => {
  const file = icalendarOf({ ...entry, cancelled: true });
  expect(lineOf(file, "DTSTART")).toBe("DTSTART:20260314T013000Z");
  expect(lineOf(file, "DTEND")).toBe("DTEND:20260314T030000Z");
  expect(lineOf(file, "GEO")).toBe("GEO:30.28;118.6");
  expect(lineOf(file, "SEQUENCE")).toBe("SEQUENCE:2");
  expect(lineOf(file, "STATUS")).toBe("STATUS:CANCELLED");
});

test("what is written can't begin a line of its own", () => {
  const file = icalendarOf({ ...entry, summary: "开放日\r\nATTACH:https://example.test/x" });
  expect(lineOf(file, "ATTACH")).toBeUndefined();
});

test("whole days are dates, and several stand in one calendar", () => {
  const { uid, madeAt, sequence, summary, description, url } = entry;
  const span = { uid, madeAt, sequence, summary, description, url, from: "2026-05-20", until: "2026-06-23" };
  const file = spansCalendar([span, { ...span, uid: "other" }]);
  expect(file).toContain("DTSTART;VALUE=DATE:20260520\r\nDTEND;VALUE=DATE:20260623\r\n");
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file.match(/VCALENDAR/g)).toHaveLength(2);
});
