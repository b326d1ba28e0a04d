import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { opinionCounts } from "#app/domain/notices/opinion-counts.server.ts";
import { openDatabase } from "#db/client.ts";
import { migrate, migrateUpTo } from "#db/migrate.ts";
import { planFeatureBoxes } from "#db/schema/plans.ts";
import { taskBoxes } from "#db/schema/tasks.ts";

const opinion = (id: string, given: { anchor?: string; entity?: string; publication?: string }) =>
  `INSERT INTO plan_opinions (id, notice_id, plan_id, position, anchor, author_name, author_role, words, interested, entity_id, publication, at)
    VALUES ('${id}', 'n', 'p', ${id.slice(1)}, ${given.anchor ? `'${given.anchor}'` : "NULL"}, '居民', 'resident', '词', 0,
      ${given.entity ? `'${given.entity}'` : "NULL"}, '${given.publication ?? "published"}', '2026-01-05');`;

test("opinions, tasks and rough layers that were there before are counted and have their boxes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wenji-earlier-"));
  const db = await openDatabase(`file:${join(folder, "wenji.db")}`);
  await migrateUpTo(db, "20261127125500");
  await db.client.executeMultiple(`
    INSERT INTO people (id, display_name, joined_at) VALUES ('a', '周', '2026-01-05');
    INSERT INTO units (id, name, name_en, kind) VALUES ('u', '区水利局', 'Water', 'department');
    INSERT INTO plans (id, title, title_en, tier, current_version_id) VALUES ('p', '总体规划', 'Master plan', 'county', 'v');
    INSERT INTO plan_versions (id, plan_id, number, ordinal, state, source, made_at) VALUES ('v', 'p', '1.0', 1, 'on-notice', '', '2026-01-05');
    INSERT INTO plan_layers (version_id, code, kind, name, name_en, precision, position) VALUES ('v', 'zone', 'zone', '分区', 'Zones', 2, 0);
    INSERT INTO plan_features (id, version_id, plan_id, layer, key, code, name, name_en, geometry)
      VALUES (1, 'v', 'p', 'zone', 'k1', '07', '居住', 'Homes', '{"type":"Point","coordinates":[118.5,30.2]}');
    INSERT INTO plan_feature_boxes VALUES (1, 118.5, 118.5, 30.2, 30.2);
    INSERT INTO plan_notices (id, number, plan_id, version_id, title, words, opens_on, closes_on, rule_id, provisional, result_on, result_rule_id, contact, paper_at, hearing_how, opened_by, opened_at)
      VALUES ('n', '1', 'p', 'v', '公示', '词', '2026-01-05', '2026-02-05', 'r', 0, '2026-03-05', 'r', '', '', '', 'a', '2026-01-05');
    ${opinion("o1", { anchor: "c42" })} ${opinion("o2", { anchor: "c42", entity: "e" })} ${opinion("o3", { anchor: "c42", publication: "refused" })} ${opinion("o4", {})}
    INSERT INTO tasks (id, number, title, class, theme, rung, lead_unit_id, start_on, due_on, measure, measure_unit, target, state, place_label, opened_by, opened_at, geometry)
      VALUES ('t', 'T1', '步行道', 'major-project', 'transport-infrastructure', 'project', 'u', '2026-01-05', '2026-12-31', '长度', '米', 1, 'advancing', '路口', 'a', '2026-01-05',
        '{"type":"LineString","coordinates":[[118.5,30.2],[118.75,30.25]]}');
  `);
  expect(await migrate(db)).toMatchObject({ ok: true });
  expect(await opinionCounts(db.read, "p")).toEqual(
    new Map([
      ["", { residents: 1, entities: 0 }],
      ["clause:c42", { residents: 1, entities: 1 }],
    ]),
  );
  expect(await db.read.select().from(taskBoxes)).toMatchObject([
    { taskId: "t", west: 118.5, east: 118.75, north: 30.25 },
  ]);
  const [box] = await db.read.select().from(planFeatureBoxes);
  expect(box?.west).toBeLessThanOrEqual(118.495);
  expect(box?.north).toBeGreaterThanOrEqual(30.205);
  db.close();
  await rm(folder, { recursive: true });
});
