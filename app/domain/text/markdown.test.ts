import { expect, test } from "vitest";
import { readMarkdown } from "./markdown.ts";

const text = (words: string) => [{ kind: "text", text: words }];

test("a heading gets its own id, else one of its words in any script", () => {
  expect(readMarkdown("# 纠错 {#corrections}\n## How it works, in short\n### 怎样 提交")).toEqual([
    { kind: "heading", level: 1, id: "corrections", text: text("纠错") },
    { kind: "heading", level: 2, id: "how-it-works-in-short", text: text("How it works, in short") },
    { kind: "heading", level: 3, id: "怎样-提交", text: text("怎样 提交") },
  ]);
});

test("lines that follow each other are one paragraph", () => {
  expect(readMarkdown("one\ntwo\n\nthree")).toEqual([
    { kind: "paragraph", text: text("one two") },
    { kind: "paragraph", text: text("three") },
  ]);
});

test("lists keep their order and the rest of a long item", () => {
  expect(readMarkdown("1. first\n2. second\n   goes on\n\n- loose")).toEqual([
    { kind: "list", ordered: true, items: [text("first"), text("second goes on")] },
    { kind: "list", ordered: false, items: [text("loose")] },
  ]);
});

test("a list that goes on after other words keeps its first number, and one kind of list ends the other", () => {
  expect(readMarkdown("3. third\n4. fourth\n- loose\n1. anew")).toEqual([
    { kind: "list", ordered: true, start: 3, items: [text("third"), text("fourth")] },
    { kind: "list", ordered: false, items: [text("loose")] },
    { kind: "list", ordered: true, items: [text("anew")] },
  ]);
});

test("a table has a head and rows", () => {
  expect(readMarkdown("| a | b |\n|---|---|\n| 1 | `2` |")).toEqual([
    { kind: "table", head: [text("a"), text("b")], rows: [[text("1"), [{ kind: "code", text: "2" }]]] },
  ]);
});

test("code stays as it is, to the end of the text if nobody closes it", () => {
  expect(readMarkdown("```sh\nnpm start\n# no heading\n```")).toEqual([
    { kind: "code", text: "npm start\n# no heading" },
  ]);
  expect(readMarkdown("```\nopen")).toEqual([{ kind: "code", text: "open" }]);
});

test("a placeholder on its own line is a part of the page", () => {
  expect(readMarkdown("{{need-moves}}")).toEqual([{ kind: "part", name: "need-moves" }]);
});

test("links lead on this site or to https; anything else stays words", () => {
  expect(readMarkdown("[map](/map) [x](javascript:alert) [y](//evil.example)")).toEqual([
    {
      kind: "paragraph",
      text: [
        { kind: "link", text: "map", href: "/map" },
        { kind: "text", text: " " },
        { kind: "text", text: "[x](javascript:alert)" },
        { kind: "text", text: " " },
        { kind: "text", text: "[y](//evil.example)" },
      ],
    },
  ]);
});

test("what looks like HTML is text", () => {
  expect(readMarkdown("<script>alert(1)</script>")).toEqual([
    { kind: "paragraph", text: text("<script>alert(1)</script>") },
  ]);
});
