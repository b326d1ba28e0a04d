/**
 * Keeps what is dear to make and never changes, per database and up to a bound; the longest unused goes first. For public
 * versions of plans, whose text and drawings stand as they were shown.
 */
export function keptByDatabase<Value>(most: number) {
  const all = new WeakMap<object, Map<string, Promise<Value>>>();
  return (database: object, key: string, make: () => Promise<Value>): Promise<Value> => {
    const kept = all.get(database) ?? new Map<string, Promise<Value>>();
    all.set(database, kept);
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
