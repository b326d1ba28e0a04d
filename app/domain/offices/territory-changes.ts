import type { GivenTerritory } from "../geo/given-territory.ts";
import type { Territory } from "./territory-record.ts";

export type TerritoryChange = {
  id: string;
  name: string;
  nameEn: string;
  change: "added" | "redrawn" | "renamed" | "unchanged" | "retired";
  after: Territory;
};

/** Whether the outline itself is new, for the map. */
export const isDrawnAnew = (change: TerritoryChange["change"]) => change === "added" || change === "redrawn";

/** What a file makes of the territories that stand; with `replaceAll`, those that it does not name are retired. */
export function territoryChanges(
  standing: ReadonlyMap<string, Territory>,
  given: readonly GivenTerritory[],
  replaceAll: boolean,
): TerritoryChange[] {
  const named = new Set(given.map(({ id }) => id));
  const fromFile = given.map(({ id, ...territory }): TerritoryChange => {
    const after = { ...territory, retired: false };
    const { name, nameEn } = territory;
    return { id, name, nameEn, after, change: changeOf(standing.get(id), after) };
  });
  const absent = [...standing].filter(([id, { retired }]) => !retired && !named.has(id));
  return [
    ...fromFile,
    ...(replaceAll
      ? absent.map(([id, territory]): TerritoryChange => {
          const { name, nameEn } = territory;
          return { id, name, nameEn, change: "retired", after: { ...territory, retired: true } };
        })
      : []),
  ];
}

function changeOf(before: Territory | undefined, after: Territory): TerritoryChange["change"] {
  if (!before || before.retired) return "added";
  if (JSON.stringify(before.geometry) !== JSON.stringify(after.geometry)) return "redrawn";
  return before.name === after.name && before.nameEn === after.nameEn ? "unchanged" : "renamed";
}

/** The territories as they would stand. */
export function territoriesAfter(
  standing: ReadonlyMap<string, Territory>,
  changes: readonly TerritoryChange[],
): { id: string; name: string; nameEn: string; geometry: Territory["geometry"] }[] {
  const all = new Map([...standing, ...changes.map(({ id, after }) => [id, after] as const)]);
  return [...all].flatMap(([id, { retired, ...territory }]) => (retired ? [] : [{ id, ...territory }]));
}
