import { sourceFiles } from "#tests/architecture/source-tree.ts";

/** Read in a loop over names, not one by one. */
const besides = [
  ...["category", "days", "changed", "territory", "unit", "near", "radius", "bbox", "clause", "text"],
  ...["page", "since", "who", "what", "until", "head", "as-of", "place", "coordinates", "register", "number"],
];

/** What pages read of an address, by its name in the code: a new name is fuzzed by itself. */
export function queryNames(): string[] {
  const read = /\b(?:searchParams|query|asked|wanted|params)[.](?:get|getAll|has)\("([\w-]+)"/g;
  const files = sourceFiles(["app/routes", "app/web", "app/domain"], /(?<![.]test)[.]tsx?$/);
  const named = files.flatMap(({ text }) => [...text.matchAll(read)].map(([, name = ""]) => name));
  return [...new Set([...named, ...besides])].toSorted();
}
