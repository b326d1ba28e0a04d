import type { Database } from "#db/client.ts";

/** The same reads, and how many queries were begun through them. */
export function countingReads(reads: Database["read"]) {
  let begun = 0;
  const counted = new Proxy(reads, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        begun += 1;
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { reads: counted, queries: () => begun };
}
