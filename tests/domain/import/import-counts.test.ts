import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importRefusals } from "#db/schema/imports.ts";
import { needs } from "#db/schema/needs.ts";
import { aFile, countsOf, importFile } from "#tests/factories/imports.ts";
import { aTown } from "#tests/factories/people.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const header = "id,submitted_at,words,lon,lat,state,answer,answered_at,kind";

test("the counts add up over rows broken in every way, and a second run adds nothing (seed 311)", async () => {
  const { int } = seeded(311);
  const one = (...choices: string[]) => choices[int(0, choices.length - 1)] ?? "";
  /** One cell in twelve is out of order. */
  const mostly = (good: string[], bad: string[]) => (int(1, 12) === 1 ? one(...bad) : one(...good));
  const row = () =>
    [
      one("", "", `r${int(1, 400)}`),
      mostly(["2026-02-02", "2026-02-02 10:00", "2019/2/8 9:32:09"], ["2026-02-31", "", "2030-01-01"]),
      mostly(["路灯不亮", '"带,逗号"', '"两\n行"', '引"号', "=1+1"], ['"没有结束', "", "\u0001"]),
      mostly(["118.6"], ["", "30.2", "x", "200"]),
      mostly(["30.28"], ["", "118.6", "91"]),
      mostly([""], ["closed", "gone"]),
      mostly([""], ["已办"]),
      one("", "2026-02-03"),
      mostly(["", "help", "投诉"], ["party"]),
    ]
      .slice(0, int(0, 20) === 0 ? 4 : 9)
      .join(",");
  const portal = await openTestPortal();
  await aTown(portal);
  for (let file = 0; file < 4; file++) {
    const text = [header, ...Array.from({ length: 700 }, row)].join(one("\n", "\r\n"));
    const path = await aFile(portal, `broken-${file}.csv`, text);
    const dry = countsOf(await importFile(portal, "csv", path, true));
    const first = await importFile(portal, "csv", path);
    const counts = countsOf(first);
    const { imported, updated, unchanged, refused, rows } = counts;
    expect(imported + updated + unchanged + refused).toBe(rows);
    expect(counts).toEqual(dry);
    expect(first.refusals).toHaveLength(refused);
    expect(new Set(first.refusals.map(({ line }) => line)).size).toBe(refused);
    const second = countsOf(await importFile(portal, "csv", path));
    expect(second).toEqual({ imported: 0, updated: 0, unchanged: rows - refused, refused, rows });
  }
  const [kept] = await portal.db.read.select({ rows: count() }).from(needs).where(eq(needs.source, "csv"));
  expect(kept?.rows).toBeGreaterThan(300);
  const [told] = await portal.db.read.select({ rows: count() }).from(importRefusals);
  expect(told?.rows).toBeGreaterThan(300);
}, 120_000);
