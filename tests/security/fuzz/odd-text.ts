import fc from "fast-check";

/** What people and programs put where words belong. */
const nasty = [
  ..."\u0000|\u0001\u001b[31m|\ud800|\udfff\ud800|\u202e\u2066|\ufeff|\u200b\u200d|e\u0301\u0301\u0301".split(
    "|",
  ),
  ...["👨‍👩‍👧‍👦🏳️‍🌈", "𠮷𡈽", "ﷺ", "İı", "Ω≈ç√", "\r\n\r\n", "\t\v\f", "'", '"', "`", "\\", "%00", "%", "%zz"],
  ...["' OR 1=1 --", "1; DROP TABLE needs", "{{7*7}}", "$" + "{7*7}", "__proto__", "constructor", "toString"],
  ...["null", "undefined", "NaN", "Infinity", "-0", "1e999", "0x1F", "9007199254740993", "true", "[]", "{}"],
  ...["2026-02-30", "0000-00-00", "9999-12-31", "+275760-09-13", "2026-11-27T00:00:00Z", "24:00"],
  ...[
    "91, 181",
    "118.6, 30.28",
    "NaN,NaN",
    '{"type":"Point","coordinates":[1e400,0]}',
    "a@b@c",
    "+8613800138000",
  ],
  ...[
    "../../etc/passwd",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
  ],
];

const long = fc
  .tuple(fc.constantFrom("x", "字", "👍🏽", "a\u0301", "&", "<"), fc.integer({ min: 500, max: 40_000 }))
  .map(([sign, count]) => sign.repeat(count));

/** Text of every kind, now and then very long. */
export const oddText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: long },
);

/** Percent-encoded bytes, lone surrogates as the bytes that no UTF-8 has. */
export function percentEncoded(text: string): string {
  let out = "";
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (/^[\w.~-]$/.test(sign)) out += sign;
    else if (code >= 0xd800 && code <= 0xdfff)
      out += [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)].map(percent).join("");
    else out += [...Buffer.from(sign)].map(percent).join("");
  }
  return out;
}

const percent = (byte: number) => `%${byte.toString(16).padStart(2, "0")}`;
