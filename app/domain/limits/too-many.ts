export type TooMany = "too-many-now" | "too-many-this-hour" | "too-many-today";

/** The refusal's words, by how long it will be until there is room again. */
export function tooMany(waitSeconds: number): TooMany {
  if (waitSeconds <= 600) return "too-many-now";
  return waitSeconds <= 3600 ? "too-many-this-hour" : "too-many-today";
}
