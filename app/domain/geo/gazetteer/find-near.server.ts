import type { Reads } from "#db/client.ts";
import type { Position } from "../geometry.ts";
import { territoryFeatures } from "../territory-queries.server.ts";
import { typedPosition } from "../typed-position.ts";
import { type Names, searchPlaces } from "./search-places.server.ts";

export type Found = { id: string; name: string; nameEn: string; territory: string; at: Position };

/** What somebody means who looks for a place: a position as people write it, else places by their names. */
export async function findNear(reads: Reads, names: Names, words: string): Promise<Found[]> {
  const typed = typedPosition(words, { around: names.bounds });
  if (typed) {
    const name = typed.at.map((degrees) => degrees.toFixed(5)).join(", ");
    return [{ id: name, name, nameEn: name, territory: "", at: typed.at }];
  }
  const places = await searchPlaces(reads, names, words);
  return places.map(({ id, name, nameEn, territory, lon, lat }) => ({
    id,
    name,
    nameEn,
    territory,
    at: [lon, lat],
  }));
}

/** The names of territories in a language, by their codes. */
export async function territoryNames(
  reads: Reads,
  lang: "zh-CN" | "en",
): Promise<ReadonlyMap<string, string>> {
  const all = await territoryFeatures(reads);
  return new Map(all.map(({ id, properties: { name, nameEn } }) => [id, lang === "en" ? nameEn : name]));
}
