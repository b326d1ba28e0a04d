import type { PlanSwitches } from "./map-switch.ts";

/** Features of plan layers that one drawn map carries. */
export const mostDrawn = 400;

/** Layers that one address may switch on. */
const mostAsked = 6;
const layerKey = /^\w[\w.-]{0,59}(\/\w[\w.-]{0,59}){1,2}$/;

/**
 * The layers that an address switches on: `plan/layer`, or `plan/layer/code` for one line of it, with commas between. In one
 * order, each once, and no line of a layer that is on as a whole: whatever asks the same is one address.
 */
export function layersAsked(query: URLSearchParams): string[] {
  const all = query.getAll("layer").flatMap((each) => each.split(","));
  const keys = [...new Set(all.filter((key) => layerKey.test(key)))];
  return keys
    .filter(
      (key) =>
        !isAskedFor(
          key,
          keys.filter((other) => other !== key),
        ),
    )
    .sort()
    .slice(0, mostAsked);
}

/** Those of the layers asked for that there are. */
export const layersThere = (asked: readonly string[], plans: readonly PlanSwitches[]): string[] =>
  asked.filter((each) => plans.some(({ switches }) => switches.some(({ key }) => isAskedFor(key, [each]))));

/** `plan/layer` asks for all lines of the layer. */
export const isAskedFor = (key: string, asked: readonly string[]): boolean =>
  asked.some((each) => key === each || key.startsWith(`${each}/`));

/** The same address with these layers on. */
export function withLayers(query: URLSearchParams, layers: readonly string[]): URLSearchParams {
  const both = new URLSearchParams(query);
  both.delete("layer");
  if (layers.length > 0) both.set("layer", layers.join(","));
  return both;
}
