import { expect, test } from "vitest";
import { writtenParagraphs } from "./written-parts.ts";

test("lines become paragraphs, and web addresses links without the sign that ends the sentence", () => {
  expect(writtenParagraphs("见 https://example.org/a?b=1。\n\n谢谢")).toEqual([
    [
      { text: "见 " },
      { text: "https://example.org/a?b=1", href: "https://example.org/a?b=1" },
      { text: "。" },
    ],
    [{ text: "谢谢" }],
  ]);
});

test("no other scheme becomes a link, and signs stay signs", () => {
  expect(writtenParagraphs("javascript:alert(1) <b> data:text/html,x")).toEqual([
    [{ text: "javascript:alert(1) <b> data:text/html,x" }],
  ]);
});
