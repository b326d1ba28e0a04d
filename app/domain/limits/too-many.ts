const tooManyWords = ["too-many-now", "too-many-this-hour", "too-many-today"] as const;
export type TooMany = (typeof tooManyWords)[number];

/** Whether it was refused for now alone: the same may be taken later. */
export const isTooMany = (reason: string): reason is TooMany => tooManyWords.some((word) => word === reason);

/** The refusal's words, by how long it will be until there is room again. */
export function tooMany(waitSeconds: number): TooMany {
  if (waitSeconds <= 600) return "too-many-now";
  return waitSeconds <= 3600 ? "too-many-this-hour" : "too-many-today";
}
