/** What is kept under a key weighs so many bytes; what was asked for longest ago goes first. */
export type Store<Kept> = {
  get(key: string): Kept | undefined;
  set(key: string, kept: Kept, weight: number): void;
  clear(): void;
  readonly weight: number;
};

export function storeOf<Kept>(most: number): Store<Kept> {
  const entries = new Map<string, { kept: Kept; weight: number }>();
  let whole = 0;
  const drop = (key: string) => {
    whole -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  };
  return {
    get weight() {
      return whole;
    },
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.kept;
    },
    set(key, kept, weight) {
      drop(key);
      // One that fills a good part of the room alone would drive out what everybody reads.
      if (weight > most / 4) return;
      entries.set(key, { kept, weight });
      whole += weight;
      for (const [oldest] of entries) {
        if (whole <= most) break;
        drop(oldest);
      }
    },
    clear() {
      entries.clear();
      whole = 0;
    },
  };
}
