import { z } from "zod";
import { basemapShape } from "./geo/basemap.ts";

const inBoth = z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) });
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** The colours of the stylesheet itself: pine for action, vermilion for what is official and dated. */
export const shippedColours = { action: "#1f6b4f", official: "#b3372a" };

/** A city's own identity: one file, `content/site.json` by default, until an administrator changes it. */
export const siteShape = z.object({
  name: inBoth,
  place: inBoth,
  seal: z.string().min(1).max(4),
  colours: z.object({ action: colour, official: colour }).default(shippedColours),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** GeoJSON that every map is drawn from, and the names of places with their positions. */
  basemap: z.string().min(1),
  gazetteer: z.string().min(1),
  /** Web maps that are installed with the site, by key; administrators keep them from then on. */
  basemaps: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), basemapShape).optional(),
  footer: z.object({
    organiser: inBoth,
    contact: inBoth,
    siteCode: z.string(),
    icp: z.string(),
    police: z.string(),
    reviewNumber: z.string(),
  }),
});
export type Site = z.output<typeof siteShape>;
