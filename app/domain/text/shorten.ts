import { graphemes, isLongerThan } from "./graphemes.ts";

/** The text in at most so many signs, the last of them … when something was cut off; a sign is never cut in two. */
export function shorten(text: string, most: number): string {
  if (!isLongerThan(text, most)) return text;
  let kept = "";
  let count = 0;
  for (const sign of graphemes(text)) {
    count += 1;
    if (count >= most) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
