import fc from "fast-check";
import { expect, test } from "vitest";
import { markedText, snippetOf } from "./marked-text.ts";

const shown = (pieces: { text: string; hit: boolean }[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test("Chinese words are marked wherever they stand, English ones in any of their forms, whole", () => {
  expect(shown(markedText("小区停车场和停车位", new Set(["停车", "停车场"])))).toBe("小区[停车场]和[停车]位");
  expect(shown(markedText("Lights and a lighthouse: LIGHTING", new Set(["light"])))).toBe(
    "[Lights] and a lighthouse: [LIGHTING]",
  );
  expect(shown(markedText("<b>路灯</b>", new Set(["路灯", "b"])))).toBe("<[b]>[路灯]</[b]>");
});

test("a piece of a long text has the words in it, and says where it was cut", () => {
  const long = `${"前面很长。".repeat(60)}东门的路灯坏了，停车难。${"后面也长。".repeat(60)}`;
  const piece = shown(snippetOf(["短", long], new Set(["路灯", "停车"])));
  expect(piece).toMatch(/^….*\[路灯\]坏了，\[停车\]难。.*…$/);
  expect(piece.length).toBeLessThan(140);
  expect(shown(snippetOf(["没有"], new Set(["路灯"])))).toBe("没有");
});

test("nothing of the text is lost or changed by its marks, and no sign is cut in two", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("路", "灯", "a", "light")),
      (text, words) => {
        const pieces = markedText(`${text}路灯 light`, new Set(words));
        expect(pieces.map((piece) => piece.text).join("")).toBe(`${text}路灯 light`);
        for (const piece of snippetOf([`${text}😀路灯`.repeat(20)], new Set(words)))
          expect(piece.text).not.toMatch(/^[\udc00-\udfff]/);
      },
    ),
  );
});
