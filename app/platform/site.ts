import { readFile } from "node:fs/promises";
import { type Site, siteShape } from "#app/domain/site.ts";

/** Reads the site's identity; throws with the file's name and the field that is wrong. */
export async function readSite(path: string): Promise<Site> {
  const parsed = siteShape.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${path}: ${parsed.error.issues.map((i) => `${i.path.join(".")} ${i.message}`).join("; ")}`,
  );
}
