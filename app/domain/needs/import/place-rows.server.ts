import { createHash } from "node:crypto";
import type { Position } from "#app/domain/geo/geometry.ts";
import { type ImportedNeed, refuseRow } from "./imported-need.ts";
import type { PlacedRow } from "./placed-need.ts";
import type { FileRow } from "./row-reader.ts";

/**
 * Gives every row its identity and its territory, in the file's order. It must see each row of the file once, from the first
 * on, also those that an earlier run has written: the n-th repeat of a text without an id is told from the others by n.
 */
export function rowPlacer(territoryAt: (position: Position | null) => string | null) {
  const digests = new Map<string, string>();
  const occurrences = new Map<string, number>();
  return ({ line, row }: FileRow): PlacedRow => {
    if (!row.ok) return { line, outcome: "refused", refusal: row };
    const { need } = row;
    const territoryId = need.territoryId ?? territoryAt(need.position);
    const digest = digestOf({ ...need, territoryId });
    if (need.sourceKey === null) {
      const text = digestOf([need.title, need.words]);
      const occurrence = (occurrences.get(text) ?? 0) + 1;
      occurrences.set(text, occurrence);
      const key = `text:${text}:${occurrence}`;
      return { line, outcome: "need", placed: { need, key, digest, territoryId } };
    }
    const key = need.sourceKey;
    const before = digests.get(key);
    if (before === digest) return { line, outcome: "repeat" };
    if (before !== undefined)
      return { line, outcome: "refused", refusal: refuseRow("id-stands-twice", undefined, need.sourceKey) };
    digests.set(key, digest);
    return { line, outcome: "need", placed: { need, key, digest, territoryId } };
  };
}

const digestOf = (value: ImportedNeed | readonly string[]) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 27);
