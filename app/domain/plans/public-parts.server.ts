import type { Reads } from "#db/client.ts";
import { publicVersion } from "./plan-page.server.ts";
import { drawnOn, shownFigures, shownLayers } from "./shown-parts.server.ts";
import { publicText } from "./version-text.server.ts";

/** An indicator of a public version. */
export async function publicIndicator(reads: Reads, planId: string, number: string, code: string) {
  const version = await publicVersion(reads, planId, number);
  if (!version) return undefined;
  const { indicators } = await publicText(reads, version.versionId, version.revision);
  return indicators.find((indicator) => indicator.code === code);
}

/** What is drawn on a layer of a public version that may be shown. */
export async function publicLayer(reads: Reads, planId: string, number: string, code: string) {
  const version = await publicVersion(reads, planId, number);
  if (!version) return undefined;
  const named = { id: version.versionId, revision: version.revision };
  const layer = (await shownLayers(reads, named)).find((each) => each.code === code);
  if (!layer) return undefined;
  const { features } = await drawnOn(reads, named, layer);
  return { ...layer, drawn: features };
}

/** A picture of a public version that may be shown. */
export async function publicFigure(reads: Reads, planId: string, number: string, code: string) {
  const version = await publicVersion(reads, planId, number);
  if (!version) return undefined;
  return (await shownFigures(reads, version.versionId)).find((figure) => figure.code === code);
}
