import { type Inline, inlineOf } from "./markdown-inline.ts";

/** A block of a text; its words are those of Markdown, or what is made of them. */
export type Block<Word = Inline> =
  | { kind: "heading"; level: 1 | 2 | 3; id: string; text: Word[] }
  | { kind: "paragraph"; text: Word[] }
  /** `start` is told where an ordered list does not begin with 1. */
  | { kind: "list"; ordered: boolean; start?: number; items: Word[][] }
  | { kind: "table"; head: Word[][]; rows: Word[][][] }
  | { kind: "code"; text: string }
  /** `{{name}}` alone on its line: a part of the page that is drawn from data. */
  | { kind: "part"; name: string };

/**
 * Reads the part of Markdown that the handbook is written in: headings with ids, paragraphs, flat lists, tables, code and
 * links. There is no HTML in it: whatever looks like it stays text.
 */
export function readMarkdown(source: string): Block[] {
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const { block, end } = blockAt(lines, at);
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

type Read = { block?: Block; end: number };

const fence = /^```/;
const part = /^\{\{([\w.-]+)\}\}$/;
const heading = /^(#{1,3}) (.+?)(?: \{#([a-z0-9-]+)\})?$/;
const listItem = /^(?:-|\d+\.) (.+)$/;
const tableRow = /^\|(.+)\|$/;

function blockAt(lines: string[], start: number): Read {
  const line = lines[start] ?? "";
  if (line.trim() === "") return { end: start + 1 };
  if (fence.test(line)) return codeAt(lines, start);
  const named = part.exec(line)?.[1];
  if (named) return { block: { kind: "part", name: named }, end: start + 1 };
  const headed = heading.exec(line);
  if (headed) return { block: headingOf(headed), end: start + 1 };
  if (listItem.test(line)) return listAt(lines, start);
  if (tableRow.test(line)) return tableAt(lines, start);
  return paragraphAt(lines, start);
}

function codeAt(lines: string[], start: number): Read {
  const close = lines.findIndex((line, place) => place > start && fence.test(line));
  const end = close < 0 ? lines.length : close;
  return { block: { kind: "code", text: lines.slice(start + 1, end).join("\n") }, end: end + 1 };
}

function headingOf([, marks = "#", text = "", id]: RegExpExecArray): Block {
  const level = marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
  return { kind: "heading", level, id: id ?? slugOf(text), text: inlineOf(text) };
}

/** Letters of every script and digits, with hyphens between. */
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

function listAt(lines: string[], start: number): Read {
  const items: string[] = [];
  const [first = ""] = /^(?:-|\d+)/.exec(lines[start] ?? "") ?? [];
  const ordered = first !== "-";
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const item = listItem.exec(line)?.[1];
    // Counted items and those with a dash are two lists.
    if (item && line.startsWith("-") === ordered) break;
    if (item) items.push(item);
    else if (/^ {2,}\S/.test(line)) items.push(`${items.pop() ?? ""} ${line.trim()}`);
    else break;
  }
  const from = ordered && Number(first) !== 1 ? { start: Math.min(Number(first), 1e6) } : {};
  return { block: { kind: "list", ordered, ...from, items: items.map(inlineOf) }, end: at };
}

function tableAt(lines: string[], start: number): Read {
  const rows: Inline[][][] = [];
  let at = start;
  for (; tableRow.test(lines[at] ?? ""); at++) {
    const line = lines[at] ?? "";
    if (!/^[|\s:-]+$/.test(line)) rows.push(cellsOf(line));
  }
  const [head = [], ...rest] = rows;
  return { block: { kind: "table", head, rows: rest }, end: at };
}

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => inlineOf(cell.replaceAll("\\|", "|").trim()));

function paragraphAt(lines: string[], start: number): Read {
  let end = start + 1;
  while (end < lines.length && !startsAnother(lines[end] ?? "")) end++;
  const text = lines
    .slice(start, end)
    .map((line) => line.trim())
    .join(" ");
  return { block: { kind: "paragraph", text: inlineOf(text) }, end };
}

const startsAnother = (line: string) =>
  line.trim() === "" || [fence, part, heading, listItem, tableRow].some((opening) => opening.test(line));
