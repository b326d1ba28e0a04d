import type { GivenFile } from "#app/domain/plans/import/given-file.ts";

type Head = Partial<Record<"id" | "title" | "tier" | "kind" | "version" | "state", string>>;

/** A plan in Markdown with a chapter of these clauses: a heading after its number, and words. */
export function markdownPlan(
  clauses: readonly [heading: string, words: string][],
  head: Head = {},
): GivenFile {
  const given = { id: "plan", title: "总体规划", tier: "county", kind: "master", version: "1.0", ...head };
  const lines = [
    ...[
      "---",
      ...Object.entries(given).map(([key, value]) => `${key}: "${value}"`),
      "---",
      "",
      "# 第一章 总则",
    ],
    ...clauses.flatMap(([heading, words], at) => ["", `## 第${at + 1}条 ${heading}`, "", words]),
  ];
  return { name: "plan.md", bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) };
}

/** A layer of one square each, a feature a line; `clause` is the number of its clause. */
export function geojsonLayer(
  features: readonly { name: string; west: number; clause?: string }[],
  layer: object = { code: "zone", kind: "zone", name: "分区", nameEn: "Zones" },
): GivenFile {
  const written = features.map(({ name, west, clause }) =>
    JSON.stringify({
      type: "Feature",
      properties: { code: "07", name, ...(clause ? { clause } : {}) },
      geometry: { type: "Polygon", coordinates: [squareAt(west)] },
    }),
  );
  const text = `{"type":"FeatureCollection","layer":${JSON.stringify(layer)},\n"features":[\n${written.join(",\n")}\n]}`;
  return { name: "zone.geojson", bytes: new TextEncoder().encode(text) };
}

/** Zones with two dozen corners each: about half a megabyte for a thousand. */
export function aLargeLayer(features: number): GivenFile {
  const zones = Array.from({ length: features }, (_zone, at) => {
    const [west, south] = [118 + (at % 150) * 0.004, 30 + Math.floor(at / 150) * 0.004];
    const corners = Array.from({ length: 24 }, (_corner, corner) => [
      Number((west + 0.001 * Math.cos((corner * Math.PI) / 12)).toFixed(7)),
      Number((south + 0.001 * Math.sin((corner * Math.PI) / 12)).toFixed(7)),
    ]);
    const geometry = { type: "Polygon", coordinates: [[...corners, corners[0]]] };
    return JSON.stringify({ type: "Feature", properties: { code: "07", name: `地块${at}` }, geometry });
  });
  const layer = { code: "zone", kind: "zone", name: "分区", nameEn: "Zones" };
  const text = `{"type":"FeatureCollection","layer":${JSON.stringify(layer)},"features":[\n${zones.join(",\n")}\n]}`;
  return { name: "zone.geojson", bytes: new TextEncoder().encode(text) };
}

export const squareAt = (west: number): [number, number][] => [
  ...[
    [west, 30.25],
    [west + 0.01, 30.25],
    [west + 0.01, 30.26],
    [west, 30.26],
    [west, 30.25],
  ].map(([lon = 0, lat = 0]): [number, number] => [lon, lat]),
];
