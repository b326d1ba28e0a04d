import { expect, test } from "vitest";
import { calendarFilter } from "#app/domain/notices/calendar-filter.ts";
import { noticeCalendar } from "#app/domain/notices/notice-calendar.server.ts";
import { takeNoticeBack } from "#app/domain/notices/take-notice-back.server.ts";
import { must } from "#tests/factories/market.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aCalendar() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const laid = async (id: string, kind: "master" | "special", opensOn: string, closesOn: string) => {
    await keptVersion(portal, aPlanDraft({ head: { id, kind } }), { state: "draft" });
    return await anOpenNotice(portal, coordinator, { planId: id, number: "1.0" }, { opensOn, closesOn });
  };
  const now = { today: "2026-03-02", zone: portal.zone };
  const listed = async (query: string, size?: number) => {
    const filter = calendarFilter(new URLSearchParams(query), now.today, 1);
    const { days, more } = await noticeCalendar(portal.db.read, filter, now, size);
    return { lines: days.map(({ day, what, number, phase }) => `${day} ${what} ${number} ${phase}`), more };
  };
  return { portal, coordinator, laid, listed, now };
}

test("days are listed in their order, narrowed by month, by kind and by what is open, begins or ends soon", async () => {
  const { portal, coordinator, laid, listed } = await aCalendar();
  await laid("a", "master", "2026-03-02", "2026-04-01");
  await laid("b", "special", "2026-03-20", "2026-06-30");
  await laid("c", "special", "2026-03-02", "2026-04-01");
  must(await takeNoticeBack(portal, coordinator, { planId: "c", number: "1.0", revision: 2, reason: "误" }));
  expect((await listed("")).lines).toEqual([
    "2026-03-02 opens 2026-P001 open",
    "2026-03-20 opens 2026-P002 coming",
    "2026-04-01 closes 2026-P001 open",
  ]);
  expect((await listed("kind=special&month=2026-06")).lines).toEqual(["2026-06-30 closes 2026-P002 coming"]);
  expect((await listed("view=open")).lines).toEqual(["2026-04-01 closes 2026-P001 open"]);
  expect((await listed("view=soon")).lines).toEqual(["2026-03-20 opens 2026-P002 coming"]);
  expect((await listed("view=ending")).lines).toEqual([]);
  expect((await listed("view=announced")).lines).toEqual([]);
  expect(await listed("", 2)).toMatchObject({ more: true });
});

test("each view finds its days by an index", async () => {
  const { portal, now } = await aCalendar();
  const plans = await plansOf(portal, async (reads) => {
    for (const view of ["months", "open", "soon", "ending", "announced"])
      await noticeCalendar(reads, calendarFilter(new URLSearchParams({ view }), now.today, 1), now);
  });
  expect(plans).toHaveLength(5);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (n|p|v|plan_notices)\b(?! USING INDEX)/);
});
