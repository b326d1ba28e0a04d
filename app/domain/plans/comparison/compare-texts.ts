import { type Block, readMarkdown } from "../../text/markdown.ts";
import { likeness, type Pairs, pairsOf } from "../import/likeness.ts";
import { aligned, type Both } from "./aligned.ts";
import { compareTables, isChangedLine, turnedTable } from "./compare-tables.ts";
import { type Marked, markedPieces, markedWords, type Piece, turned } from "./word-pieces.ts";

/** What became of a piece of a text: drawn as the text is, each of its words kept, inserted or deleted. */
export type ComparedBlock = Exclude<Block<Piece>, { kind: "code" | "part" }>;

/**
 * Two texts in Markdown block by block: the words of paragraphs, the items of lists, the cells of tables. A block that has no
 * like in the other text is wholly inserted or deleted. The two directions mirror each other.
 */
export function compareTexts(before: string, after: string): ComparedBlock[] {
  if (before > after) return compareTexts(after, before).map(turnedBlock);
  return aligned(placed(before), placed(after), { keyOf, likeness: blockLikeness }).map(compareBlocks);
}

/** Whether a reader sees a difference; other spaces in the source are none. */
export const isChanged = (blocks: readonly ComparedBlock[]) =>
  blocks.some((block) => linesIn(block).some(isChangedLine));

type Placed = { block: Block; key: string; text: string; pairs: Pairs };

const placed = (text: string): Placed[] =>
  readMarkdown(text).map((block) => {
    const words = wordsOf(block);
    return { block, key: JSON.stringify(block), text: words, pairs: pairsOf(words) };
  });

const keyOf = ({ key }: Placed) => key;

function blockLikeness(one: Placed, other: Placed): number {
  const [was, is] = [one.block, other.block];
  if (sortOf(was) !== sortOf(is) || was.kind === "part") return 0;
  if (was.kind === "table" && is.kind === "table" && headOf(was) === headOf(is)) return 1;
  return likeness(one.pairs, other.pairs);
}

/** Blocks of other sorts are drawn otherwise, so that they are never one block that changed. */
const sortOf = (block: Block) => {
  if (block.kind === "heading") return `heading ${block.level}`;
  return block.kind === "list" ? `list ${block.ordered}` : block.kind;
};
const headOf = ({ head }: Extract<Block, { kind: "table" }>) => JSON.stringify(head);

const wordsOf = (block: Block): string => {
  switch (block.kind) {
    case "code":
      return block.text;
    case "part":
      return block.name;
    default:
      return linesIn(block)
        .flat()
        .map(({ text }) => text)
        .join(" ");
  }
};

function linesIn<Word>(block: Exclude<Block<Word>, { kind: "code" | "part" }>): readonly Word[][] {
  if (block.kind === "list") return block.items;
  return block.kind === "table" ? [...block.head, ...block.rows.flat()] : [block.text];
}

function compareBlocks({ before, after }: Both<Placed>): ComparedBlock {
  const [was, is] = [before?.block, after?.block];
  const shape = is ?? was;
  switch (shape?.kind) {
    case "table":
      return compareTables(was?.kind === "table" ? was : undefined, is?.kind === "table" ? is : undefined);
    case "list":
      return { kind: "list", ordered: shape.ordered, items: compareItems(itemsOf(was), itemsOf(is)) };
    case "heading":
      return { kind: "heading", level: shape.level, id: "", text: markedPieces(lineOf(was), lineOf(is)) };
    default:
      return { kind: "paragraph", text: markedPieces(lineOf(was), lineOf(is)) };
  }
}

const itemsOf = (block: Block | undefined) => (block?.kind === "list" ? block.items.map(markedWords) : []);

function lineOf(block: Block | undefined): Marked[] {
  switch (block?.kind) {
    case "paragraph":
    case "heading":
      return markedWords(block.text);
    case "code":
      return [{ text: block.text, mark: { kind: "code" } }];
    case "part":
      return [{ text: block.name, mark: { kind: "part" } }];
    default:
      return [];
  }
}

const compareItems = (before: readonly Marked[][], after: readonly Marked[][]): Piece[][] =>
  aligned(before.map(lineWithPairs), after.map(lineWithPairs), {
    keyOf: ({ key }) => key,
    likeness: (one, other) => likeness(one.pairs, other.pairs),
  }).map(({ before: was, after: is }) => markedPieces(was?.line ?? [], is?.line ?? []));

const lineWithPairs = (line: Marked[]) => ({
  ...{ line, key: JSON.stringify(line) },
  pairs: pairsOf(line.map(({ text }) => text).join("")),
});

export function turnedBlock(block: ComparedBlock): ComparedBlock {
  if (block.kind === "table") return turnedTable(block);
  if (block.kind === "list") return { ...block, items: block.items.map(turned) };
  return { ...block, text: turned(block.text) };
}
