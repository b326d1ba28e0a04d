import { expect, test } from "vitest";
import { readMarkdown } from "../text/markdown.ts";
import { markedTerms } from "./marked-terms.ts";

const terms = [{ term: "红线" }, { term: "生态保护红线" }, { term: "蓝绿空间" }];
const marked = (words: string) => markedTerms(readMarkdown(words), terms);

test("a term is marked where it first stands in a clause, the longer one before the one it holds", () => {
  expect(marked("守住生态保护红线，红线以外，生态保护红线不改。")).toEqual([
    {
      kind: "paragraph",
      text: [
        { kind: "text", text: "守住" },
        { kind: "term", text: "生态保护红线", place: 1 },
        { kind: "text", text: "，" },
        { kind: "term", text: "红线", place: 0 },
        { kind: "text", text: "以外，生态保护红线不改。" },
      ],
    },
  ]);
});

test("what a reader sees stays the same words; tables, strong words and links are left as they are", () => {
  const [list, table] = marked("- **红线**：[蓝绿空间](#x)\n\n| 红线 |\n|---|\n| 红线 |");
  expect(list).toEqual({
    kind: "list",
    ordered: false,
    items: [
      [
        { kind: "strong", text: "红线" },
        { kind: "text", text: "：" },
        { kind: "link", text: "蓝绿空间", href: "#x" },
      ],
    ],
  });
  expect(table).toMatchObject({ kind: "table", rows: [[[{ kind: "text", text: "红线" }]]] });
});
