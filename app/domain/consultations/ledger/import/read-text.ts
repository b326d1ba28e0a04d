import type { Separator } from "../../../needs/import/csv-records.ts";

/** The text of a table as spreadsheets and editors write it: UTF-8 or UTF-16 with their marks or without, else GB18030. */
export function textOfTable(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes.subarray(2), "utf-16be");
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), "utf-8");
  const zeros = zerosIn(bytes.subarray(0, 4000));
  if (zeros.even + zeros.odd > 0) return decoded(bytes, zeros.odd >= zeros.even ? "utf-16le" : "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, "gb18030");
  }
}

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** Zero bytes at even and odd places: text of eight bits has none, in UTF-16 commas and line ends have one. */
function zerosIn(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"] += 1;
  });
  return zeros;
}

/** What parts the heads, outside of quotes: whichever stands there most. */
export function separatorOf(text: string): Separator {
  const start = text.search(/\S/);
  const line = text.slice(Math.max(0, text.lastIndexOf("\n", start) + 1)).split(/\r?\n/, 1)[0] ?? "";
  const bare = line.slice(0, 10_000).replaceAll(/"[^"]*"/g, "");
  const many = (sign: string) => bare.split(sign).length;
  const [separator] = ([",", ";", "\t"] as const).toSorted((a, b) => many(b) - many(a));
  return separator ?? ",";
}
