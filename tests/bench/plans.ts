import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Polygon, Position } from "#app/domain/geo/geometry.ts";
import { compareVersions } from "#app/domain/plans/comparison/compare-versions.ts";
import { featuresAt } from "#app/domain/plans/features-at.server.ts";
import { keepVersion } from "#app/domain/plans/keep-version.server.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { aClause, aPlanDraft } from "../factories/plans.ts";
import type { Figure } from "./figure.ts";

type Size = { polygons: number; points: number; clauses: number };

/** How long a point takes among many polygons, and the comparison of two versions. */
export async function planFigures({ polygons, points, clauses }: Size): Promise<Figure[]> {
  return [
    atMost(`point among ${polygons} polygons, p95`, await pointMs(polygons, points), 5),
    atMost(`comparison of two versions of ${clauses} clauses`, compareMs(clauses), 200),
  ];
}

const atMost = (name: string, value: number, most: number): Figure => ({
  ...{ name, value: Number(value.toPrecision(4)), unit: "ms", target: `< ${most}` },
  holds: value < most,
});

async function pointMs(polygons: number, points: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "wenji-bench-plans-"));
  const db = await openDatabase(`file:${join(folder, "wenji.db")}`);
  await migrate(db);
  const side = Math.ceil(Math.sqrt(polygons));
  const features = Array.from({ length: polygons }, (_each, at) => ({
    ...{ key: `k${at}`, code: "07", name: "居住", nameEn: "Homes", anchor: "c42" },
    geometry: aRound(118 + (at % side) * 0.001, 30 + Math.floor(at / side) * 0.001),
  }));
  const review = { secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" }, reviewNumber: "审图号1" };
  const layer = {
    code: "zones",
    kind: "zone",
    name: "分区",
    nameEn: "Zones",
    precision: 6,
    ...review,
  } as const;
  const draft = aPlanDraft({ layers: [{ ...layer, exemption: null, features }] });
  const standing = { id: "v1", state: "in-force", madeAt: "2026-01-05T00:00:00.000Z" } as const;
  await db.write(async (tx) => {
    await keepVersion(tx, draft, standing);
    await showFirst(tx, draft.head.id, standing.id);
  });
  const took: number[] = [];
  for (let at = 0; at < points; at++) {
    const place = (share: number): number => ((at * share) % side) * 0.001;
    const began = performance.now();
    await featuresAt(db.read, [118 + place(7.31), 30 + place(13.17)]);
    took.push(performance.now() - began);
  }
  db.close();
  await rm(folder, { recursive: true });
  return took.toSorted((a, b) => a - b)[Math.floor(points * 0.95)] ?? Number.NaN;
}

/** Thirty corners around a middle; neighbours overlap. */
function aRound(lon: number, lat: number): Polygon {
  const ring = Array.from({ length: 30 }, (_each, at): Position => {
    const angle = (at / 30) * 2 * Math.PI;
    return [lon + 0.0007 * Math.cos(angle), lat + 0.0007 * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

function compareMs(clauses: number): number {
  const words = "补齐步行网络，蓝绿空间占比不低于58%，社区步行15分钟覆盖率达到90%，逐年公布。".repeat(8);
  const version = (change: (at: number) => string) => ({
    ...{ indicators: [], goals: [], terms: [], layers: [] },
    clauses: Array.from({ length: clauses }, (_each, at) => aClause(`c${at}`, { words: change(at) })),
  });
  const [before, after] = [version(() => words), version((at) => words.replace("58", String(60 + (at % 9))))];
  compareVersions(before, after);
  const began = performance.now();
  compareVersions(before, after);
  return performance.now() - began;
}
