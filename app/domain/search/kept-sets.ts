type Kept = { version: number; set: Uint32Array };

/** Sets of numbers by what was asked, as long as nothing they were read from changed; the least lately asked go first. */
export function keptSets(mostBytes: number) {
  const sets = new Map<string, Kept>();
  let bytes = 0;
  const drop = (asked: string) => {
    bytes -= sets.get(asked)?.set.byteLength ?? 0;
    sets.delete(asked);
  };
  return {
    get(asked: string, version: number): Uint32Array | undefined {
      const known = sets.get(asked);
      if (known?.version !== version) return undefined;
      sets.delete(asked);
      sets.set(asked, known);
      return known.set;
    },
    keep(asked: string, version: number, set: Uint32Array) {
      drop(asked);
      if (set.byteLength > mostBytes) return;
      sets.set(asked, { version, set });
      bytes += set.byteLength;
      for (const oldest of sets.keys()) {
        if (bytes <= mostBytes) return;
        drop(oldest);
      }
    },
  };
}
