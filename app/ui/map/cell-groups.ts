export type Spot<Thing> = { x: number; y: number; thing: Thing };
export type CellGroup<Thing> = { x: number; y: number; things: Thing[] };

/** Things that share a cell of the screen become one group at their middle; order and membership follow the input. */
export function cellGroups<Thing>(spots: readonly Spot<Thing>[], cell: number): CellGroup<Thing>[] {
  const cells = new Map<string, Spot<Thing>[]>();
  for (const spot of spots) {
    const key = `${Math.floor(spot.x / cell)} ${Math.floor(spot.y / cell)}`;
    cells.set(key, [...(cells.get(key) ?? []), spot]);
  }
  return [...cells.values()].map((members) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    things: members.map(({ thing }) => thing),
  }));
}
