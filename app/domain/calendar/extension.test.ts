import { expect, test } from "vitest";
import { publishedCalendar as calendar, shippedRule } from "#tests/factories/calendar.ts";
import { dueOn, withPauses } from "./deadline.ts";
import { extend } from "./extension.ts";

const zone = "Asia/Shanghai";
const most = shippedRule("need-extension");
const complaint = dueOn(shippedRule("need-complaint"), "2026-11-02", calendar, zone);

test("an extension adds its working days to the due day", () => {
  expect(extend(complaint, 3, most, calendar)).toMatchObject({
    ok: true,
    deadline: { due: "2026-11-12", extendedBy: 3 },
  });
});

test("extensions add up, and together stay within the limit", () => {
  const once = extend(complaint, 7, most, calendar);
  if (!once.ok) throw new Error(once.reason);
  expect(extend(once.deadline, 3, most, calendar)).toMatchObject({ ok: true, deadline: { extendedBy: 10 } });
  expect(extend(once.deadline, 4, most, calendar)).toEqual({
    ok: false,
    reason: "extension-too-long",
    left: 3,
    basis: most.basis,
  });
});

test.each([0, -1, 1.5, Number.NaN])("an extension by %d days is refused", (days) => {
  expect(extend(complaint, days, most, calendar)).toEqual({ ok: false, reason: "extension-not-whole-days" });
});

test("a pause in the time that an extension added gives its days back, in either order", () => {
  const pause = {
    from: "2026-11-10T02:00:00.000Z",
    until: "2026-11-12T02:00:00.000Z",
    reason: "waiting-for-resident",
  };
  const extended = extend(complaint, 5, most, calendar);
  const other = extend(withPauses(complaint, [pause], calendar), 5, most, calendar);
  if (!extended.ok || !other.ok) throw new Error("refused");
  expect(withPauses(extended.deadline, [pause], calendar).due).toBe("2026-11-18");
  expect(other.deadline.due).toBe("2026-11-18");
});

test("a limit in another unit, and an extension of what precedes an event, are defects", () => {
  const material = dueOn(shippedRule("hearing-material"), "2026-10-20", calendar, zone);
  expect(() => extend(complaint, 1, shippedRule("petition-extension"), calendar)).toThrow(RangeError);
  expect(() => extend(material, 1, most, calendar)).toThrow(RangeError);
});
