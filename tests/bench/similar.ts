import { sql } from "drizzle-orm";
import { indexSigns, signBatch } from "#app/domain/needs/similar/index-signs.server.ts";
import { similarNeeds } from "#app/domain/needs/similar/similar-queries.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Figure } from "./figure.ts";

type Portal = Pick<Deps, "db" | "clock">;
type Spot = { lon: number; lat: number; territory: string | null };

/** What people type: rare and common matters, both languages, a word and a letter. */
const texts = [
  "路灯坏了晚上看不见",
  "Street light out, too dark at night",
  "停车难，小区车位不足，下班回来没地方停车",
  "Cars parked on the sidewalk, people walk in the road",
  "一下大雨就积水，排水不畅",
  "广场舞音响太吵",
  "垃圾",
  "学位紧张，希望新建小学",
  "Noise",
  `校门口放学时车辆拥堵，家长停车堵住了消防通道，孩子过马路没有斑马线，太危险。${"希望交警和学校一起想想办法。".repeat(20)}`,
];
const categories = ["transport", "urban-construction", "environment", "planning-land"];

/** How long the needs alike take, among all that the database holds, at places where needs lie: the first of each text is not counted. */
export async function similarFigures(portal: Portal, name: string, asks: number): Promise<Figure[]> {
  while ((await indexSigns(portal, signBatch.alone)) > 0);
  const spots = await spotsOf(portal, asks);
  const took: number[] = [];
  let found = 0;
  for (const [at, spot] of [...spots.slice(0, texts.length), ...spots].entries()) {
    const where = {
      at: [spot.lon, spot.lat] satisfies [number, number],
      territory: spot.territory ?? undefined,
    };
    const asked = {
      title: "",
      words: texts[at % texts.length] ?? "",
      category: categories[at % categories.length] ?? "",
    };
    const began = performance.now();
    const lines = await similarNeeds(portal, {
      ...asked,
      where: at % 17 === 0 ? { at: undefined, territory: undefined } : where,
    });
    if (at >= texts.length) took.push(performance.now() - began);
    found += lines.length > 0 ? 1 : 0;
  }
  took.sort((one, other) => one - other);
  const value = Number((took[Math.ceil(took.length * 0.95) - 1] ?? 0).toPrecision(4));
  return [
    { name: `needs alike nearby, ${name}: p95`, value, unit: "ms", target: "< 30", holds: value < 30 },
    {
      name: `questions that found a need alike, ${name}`,
      ...{ value: found, unit: "", target: "> 0", holds: found > 0 },
    },
  ];
}

/** Places of needs, evenly from the oldest to the newest. */
async function spotsOf({ db }: Portal, count: number): Promise<Spot[]> {
  const rows = await db.read.all<Spot>(
    sql`SELECT lon, lat, territory_id AS territory FROM need_keys JOIN needs ON needs.id = need_keys.need_id
      WHERE lon IS NOT NULL AND n % max(1, (SELECT max(n) FROM need_keys) / ${count}) = 0 LIMIT ${count}`,
  );
  return rows;
}
