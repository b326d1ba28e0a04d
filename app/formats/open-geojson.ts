import { coarsePoint } from "#app/domain/needs/open/coarse-point.ts";
import type { OpenNeed } from "#app/domain/needs/open/open-need.ts";

/** Public needs as GeoJSON (RFC 7946), a batch at a time; one without a public place has none here either. */
export async function* openGeojson(
  batches: AsyncIterable<readonly OpenNeed[]>,
  properties: (need: OpenNeed) => Record<string, string | number | null>,
): AsyncGenerator<string> {
  let before = '{"type":"FeatureCollection","features":[';
  for await (const batch of batches)
    for (const need of batch) {
      const geometry = need.point && { type: "Point", coordinates: coarsePoint(need.point) };
      const feature = { type: "Feature", id: need.number, geometry: geometry ?? null };
      yield `${before}\n${JSON.stringify({ ...feature, properties: properties(need) })}`;
      before = ",";
    }
  yield before === "," ? "\n]}\n" : `${before}]}\n`;
}
