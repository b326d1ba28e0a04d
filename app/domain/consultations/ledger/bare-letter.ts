/** A sign of a letter that counts, and where it stands in UTF-16 units. */
export type BareSign = { sign: string; from: number; until: number };

/** Blanks of any kind, line ends, and marks that are there for reading alone. A joiner within an emoji counts. */
const blank = /^[\s\u200b\u200e\u200f\u2060\ufeff]$/u;
/** What parts sentences, encloses or is a dash; signs like % and + say something and stay. */
const stop = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd},.;:?!'"、。…·•｡､]$/u;
const digit = /^\p{Nd}$/u;
/** Letters of scripts that part their words by blanks. */
const spaced =
  /^(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo})\p{L}|\p{Nd})$/u;

/** Full-width forms of ASCII as ASCII. */
const narrow = (sign: string) =>
  /^[\uff01-\uff5e]$/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign;

/** The signs that count, in their order. */
export function bareSigns(text: string): BareSign[] {
  const found: BareSign[] = [];
  let from = 0;
  for (const sign of text) {
    const until = from + sign.length;
    const plain = narrow(sign);
    if (!blank.test(plain) && !stop.test(plain)) found.push({ sign: plain, from, until });
    from = until;
  }
  return found;
}

/**
 * A letter without what may differ between copies of one: width, blanks, line ends, punctuation. What stands between two
 * digits stays (2.5 is not 25, 3-5 not 35), as does a dash before a digit, and words stay parted (an 1 is not 1an).
 */
export function bareLetter(text: string): string {
  let bare = "";
  let last: BareSign | undefined;
  for (const each of bareSigns(text)) {
    if (last) bare += between(last.sign, text.slice(last.until, each.from), each.sign);
    bare += each.sign;
    last = each;
  }
  return bare;
}

function between(before: string, dropped: string, after: string): string {
  if (dropped === "") return "";
  const stops = [...dropped].map(narrow).filter((sign) => stop.test(sign));
  if (digit.test(before) && digit.test(after)) return stops.join("") || " ";
  if (digit.test(after) && /^\p{Pd}$/u.test(stops.at(-1) ?? "") && !blank.test(dropped.at(-1) ?? ""))
    return "-";
  return spaced.test(before) && spaced.test(after) ? " " : "";
}
