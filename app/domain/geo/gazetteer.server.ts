import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Place } from "./place-names.ts";

const places = z.array(
  z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    nameEn: z.string(),
    kind: z.string(),
    lon: z.number(),
    lat: z.number(),
    territory: z.string(),
  }),
);

const known = new Map<string, Promise<readonly Place[]>>();

/** The site's names of places (`site.gazetteer`), read once a process. Throws when the file is missing or no gazetteer. */
export function gazetteer(path: string): Promise<readonly Place[]> {
  const found = known.get(path) ?? readFile(path, "utf8").then((text) => places.parse(JSON.parse(text)));
  known.set(path, found);
  return found;
}
