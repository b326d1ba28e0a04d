import { expect, test } from "vitest";
import { photoTypeOf } from "./photo-type.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["RIFF\x10\x00\x00\x00WEBPVP8 ", "webp"],
  ["\x00\x00\x00\x18ftypheic", "heic"],
  ["\x00\x00\x00\x18ftypavif", "heic"],
  ["GIF89a", "gif"],
  ["%PDF-1.7", "pdf"],
  ['  <?xml version="1.0"?><svg>', "svg"],
  ["<SVG onload=alert(1)>", "svg"],
  ["\x00\x00\x00\x18ftypisom", "unknown"],
  ["MZ", "unknown"],
  ["", "unknown"],
])("%j is seen as %s by its first bytes", (head, type) => {
  expect(photoTypeOf(bytes(head))).toBe(type);
});
