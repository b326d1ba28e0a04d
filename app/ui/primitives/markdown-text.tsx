import { Fragment } from "react";
import type { Block } from "#app/domain/text/markdown.ts";
import type { Inline } from "#app/domain/text/markdown-inline.ts";
import { TableHead, TableRoom } from "./table-room.tsx";

type TextProps<Word> = {
  blocks: readonly Block<Word>[];
  /** Draws one word or run of words. */
  word(part: Word): React.ReactNode;
  /** What stands where the text says `{{name}}`. */
  drawn(name: string): React.ReactNode;
  /** Names its tables for screen readers. */
  label?: string;
  /** A part of a page: its headings stand below the page's own and are no addresses. */
  isPart?: boolean;
};

/** A text as its Markdown says: the handbook, a clause, what became of a clause. */
export function MarkdownText<Word>({ blocks, ...given }: TextProps<Word>) {
  return blocks.map((block, place) => <BlockPart key={place} block={block} {...given} />);
}

type BlockProps<Word> = Omit<TextProps<Word>, "blocks"> & { block: Block<Word> };

function BlockPart<Word>({ block, word, drawn, label, isPart = false }: BlockProps<Word>) {
  switch (block.kind) {
    case "heading": {
      const Heading = isPart ? "h4" : (`h${block.level}` as const);
      return (
        <Heading id={isPart ? undefined : block.id}>
          <Words parts={block.text} word={word} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Words parts={block.text} word={word} />
        </p>
      );
    case "list": {
      const items = block.items.map((item, place) => (
        <li key={place}>
          <Words parts={item} word={word} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "table": {
      const cell = (parts: readonly Word[]) => <Words parts={parts} word={word} />;
      return (
        <TableRoom label={label}>
          <TableHead heads={block.head.map(cell)} />
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={place}>
                {row.map((parts, column) => (
                  <td key={column}>{cell(parts)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableRoom>
      );
    }
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled, and the keyboard must reach what scrolls
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "part":
      return drawn(block.name);
  }
}

type WordsProps<Word> = { parts: readonly Word[]; word(part: Word): React.ReactNode };

const Words = <Word,>({ parts, word }: WordsProps<Word>) =>
  parts.map((part, place) => <Fragment key={place}>{word(part)}</Fragment>);

/** Words as Markdown marks them. */
export function markdownWord(part: Inline): React.ReactNode {
  switch (part.kind) {
    case "strong":
      return <strong>{part.text}</strong>;
    case "code":
      return <code>{part.text}</code>;
    case "link":
      return <a href={part.href}>{part.text}</a>;
    case "text":
      return part.text;
  }
}
