import type { SearchKind } from "./search-kinds.ts";

type Found = { kind: SearchKind; number: string; ref?: number | string };

/** Where a thing that was found is read: an answer and a comment stand on their need's page. */
export function foundHref({ kind, number, ref }: Found): string {
  if (kind === "task" || kind === "need") return `/${kind}s/${number}`;
  if (kind === "summary") return `/summaries/${number}`;
  return `/needs/${number}#${kind}-${ref}`;
}
