import { and, gte, lte } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Bounds } from "./bounds.ts";

/** Whether a box that is kept in an R*Tree shares a point with these bounds; edges count. */
export const boxMeets = (
  box: Record<"west" | "south" | "east" | "north", SQLiteColumn>,
  [west, south, east, north]: Bounds,
) => and(lte(box.west, east), gte(box.east, west), lte(box.south, north), gte(box.north, south));
