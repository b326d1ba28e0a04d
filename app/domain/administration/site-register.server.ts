import { refuse } from "../decision.ts";
import { baseMapChoices } from "../geo/base-map.server.ts";
import { type Site, siteShape } from "../site.ts";
import { keptKind } from "./kept-kind.server.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";

export const siteKey = "site";

/** The site's identity over the file that it was installed with. */
export const siteKind = (shipped: Site): RegisteredKind<Site> => ({
  ...keptKind("site", siteShape, new Map([[siteKey, shipped]])),
  async check(_reads, { after }) {
    const choices = await baseMapChoices(shipped.basemap);
    return after && choices.includes(after.basemap) ? undefined : refuse("basemap-unknown");
  },
  effects: async () => [{ effect: "site-everywhere", count: 1, examples: [] }],
});
