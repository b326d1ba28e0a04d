import { z } from "zod";
import { datums } from "./datum-names.ts";
import { grids } from "./grid-names.ts";
import { addressFault, serverName } from "./tile-address.ts";

const inBoth = z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) });
const noAddress =
  "no http(s) address of tiles: it needs {z}, {x} and {y} (or {-y}), and may have {s} and {key}";
const zoom = z.number().int().min(0).max(24);

/** Pictures of a web map that may lie under everything the portal draws, and by what right they are shown. */
export const basemapShape = z
  .object({
    name: inBoth,
    datum: z.enum(datums),
    grid: z.enum(grids),
    /** Where a tile is, with {z}, {x} and {y} (or {-y}), and {s} and {key} where the service has them. */
    address: z.string().refine((text) => addressFault(text) === undefined, noAddress),
    /** Tiles of names that lie over the pictures. */
    labels: z
      .string()
      .refine((text) => addressFault(text) === undefined, noAddress)
      .nullable(),
    /** What {key} stands for. Every browser that shows the map gets to know it. */
    token: z.string().nullable(),
    /** What {s} stands for, one after the other. */
    servers: z.array(z.string().regex(serverName)).max(16),
    /** What the service counts more than zoom 0, where its grid holds one picture (of degrees: two). */
    zoomShift: z.number().int().min(-3).max(3),
    /** In the counting of the service. */
    leastZoom: zoom,
    mostZoom: zoom,
    attribution: inBoth,
    reviewNumber: z.string(),
    shownTo: z.enum(["all", "zh-CN", "en"]),
    /** Shown before the reader has chosen; else the portal's own drawing is. */
    first: z.boolean(),
    retired: z.boolean(),
  })
  .refine(({ datum, grid }) => (datum === "bd09") === (grid === "baidu"), {
    path: ["grid"],
    error: "the datum bd09 goes with the grid baidu, and with no other",
  })
  .refine(({ leastZoom, mostZoom }) => leastZoom <= mostZoom, {
    path: ["mostZoom"],
    error: "less than leastZoom",
  });

export type Basemap = z.output<typeof basemapShape>;
/** One that is offered, by its key. */
export type OfferedBasemap = Basemap & { key: string };
