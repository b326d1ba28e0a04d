/** Words that two texts share are worth naming from this length on. */
const shortest = 4;
const mostSigns = 600;

/** The longest stretches that stand in both texts, longest first: why the program holds them to be alike. */
export function sharedPhrases(one: string, other: string, most = 3): string[] {
  const found: string[] = [];
  let left = [one.slice(0, mostSigns)];
  const within = other.slice(0, mostSigns);
  while (found.length < most) {
    const best = left
      .map((part) => ({ part, phrase: longestShared(part, within) }))
      .reduce((long, each) => (each.phrase.length > long.phrase.length ? each : long), {
        ...{ part: "", phrase: "" },
      });
    const phrase = best.phrase.trim();
    if (phrase.length < shortest) break;
    found.push(phrase);
    const at = best.part.indexOf(best.phrase);
    const rest = [best.part.slice(0, at), best.part.slice(at + best.phrase.length)];
    left = left.flatMap((part) => (part === best.part ? rest : part));
  }
  return found;
}

/** The longest common substring, row by row. */
function longestShared(one: string, other: string): string {
  let [end, length] = [0, 0];
  let before = new Uint16Array(other.length + 1);
  for (let at = 1; at <= one.length; at++) {
    const now = new Uint16Array(other.length + 1);
    for (let to = 1; to <= other.length; to++) {
      if (one.charCodeAt(at - 1) !== other.charCodeAt(to - 1)) continue;
      const run = (before[to - 1] ?? 0) + 1;
      now[to] = run;
      if (run > length) [end, length] = [at, run];
    }
    before = now;
  }
  return whole(one.slice(end - length, end));
}

/** Not half of a surrogate pair at either end. */
const whole = (text: string) => text.replace(/^[\udc00-\udfff]+|[\ud800-\udbff]+$/g, "");
