import { type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf, endOfDay, startOfDay, type Zone } from "../calendar/day-in-zone.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import { type CalendarDay, type CalendarFilter, daysListed, soonDays } from "./calendar-filter.ts";
import { noticePhase } from "./notice-phase.ts";
import type { NoticeDay, NoticeLine } from "./notice-view.ts";

type Now = { today: CivilDate; zone: Zone };
type Row = Omit<NoticeLine, "phase"> & {
  day: string;
  what: CalendarDay;
  openedAt: string;
  revision: number;
  announcedAt: string | null;
  withdrawnAt: string | null;
  endedAt: string | null;
  supersededBy: string | null;
};

/** The days of notices that a filter asks for, a page at a time, in their order; what was announced the latest first. */
export async function noticeCalendar(
  reads: Reads,
  filter: CalendarFilter,
  now: Now,
  size = 50,
): Promise<{ days: NoticeDay[]; more: boolean }> {
  const { view, kind, page } = filter;
  const states = publicVersionStates.map((state) => sql`${state}`);
  const way = view === "announced" ? sql`DESC` : sql`ASC`;
  const rows = await reads.all<Row>(sql`
    SELECT d.day, d.what, n.number, n.title, n.opens_on AS opensOn, n.closes_on AS closesOn, n.announced_at AS announcedAt,
      n.withdrawn_at AS withdrawnAt, n.ended_at AS endedAt, n.superseded_by AS supersededBy, n.opened_at AS openedAt, n.revision,
      p.title AS planTitle, p.title_en AS planTitleEn, v.number AS version
    FROM (${daysOf(filter, now)}) d JOIN plan_notices n ON n.id = d.id
    JOIN plans p ON p.id = n.plan_id JOIN plan_versions v ON v.id = n.version_id
    WHERE n.withdrawn_at IS NULL AND v.state IN (${sql.join(states, sql`, `)})
      ${kind ? sql`AND p.kind = ${kind}` : sql``}
    ORDER BY d.day ${way}, d.what, n.number LIMIT ${size + 1} OFFSET ${(page - 1) * size}`);
  return { days: rows.slice(0, size).map((row) => dayOf(row, now)), more: rows.length > size };
}

function daysOf({ view, month }: CalendarFilter, { today, zone }: Now): SQL {
  const open = sql`opens_on <= ${today} AND announced_at IS NULL`;
  switch (view) {
    case "open":
      return day("closes", sql`closes_on >= ${today} AND ${open}`);
    case "ending":
      return day("closes", sql`closes_on BETWEEN ${today} AND ${addDays(today, soonDays)} AND ${open}`);
    case "soon":
      return day("opens", sql`opens_on > ${today}`);
    case "announced":
      return day("announced", sql`announced_at IS NOT NULL AND superseded_by IS NULL`);
    case "months": {
      const { from, until } = daysListed(month);
      const announced = sql`announced_at BETWEEN ${startOfDay(from, zone)} AND ${endOfDay(until, zone)}`;
      return sql.join(
        [
          day("opens", sql`opens_on BETWEEN ${from} AND ${until}`),
          day("closes", sql`closes_on BETWEEN ${from} AND ${until}`),
          day("announced", sql`${announced} AND superseded_by IS NULL`),
        ],
        sql` UNION ALL `,
      );
    }
  }
}

const columns = { opens: sql`opens_on`, closes: sql`closes_on`, announced: sql`announced_at` };
const day = (what: CalendarDay, where: SQL) =>
  sql`SELECT id, ${columns[what]} AS day, ${what} AS what FROM plan_notices WHERE ${where}`;

function dayOf({ day: at, what, announcedAt, withdrawnAt, endedAt, supersededBy, ...line }: Row, now: Now) {
  const { opensOn, closesOn } = line;
  const standing = { opensOn, closesOn, announcedAt, withdrawnAt, endedAt, supersededBy };
  return {
    ...{ ...line, what, day: at.length === 10 ? at : civilDateOf(at, now.zone) },
    phase: noticePhase(standing, now.today),
  };
}
