import type { Block } from "#app/domain/text/markdown.ts";
import type { Inline } from "#app/domain/text/markdown-inline.ts";
import { LimitsTable } from "./limits-table.tsx";
import { NeedMoves } from "./need-moves.tsx";
import { VersionMoves } from "./version-moves.tsx";

/** A page of the handbook; its parts that are drawn from data stand where the text names them. */
export function HandbookText({ blocks }: { blocks: Block[] }) {
  return (
    <article className="handbook">
      {blocks.map((block, place) => (
        <BlockPart key={place} block={block} />
      ))}
    </article>
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={block.id}>
          <InlineText parts={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <InlineText parts={block.text} />
        </p>
      );
    case "list":
      return <ListPart {...block} />;
    case "table":
      return <TablePart {...block} />;
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled, and the keyboard must reach what scrolls
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "part":
      return drawnParts[block.name] ?? null;
  }
}

const drawnParts: Record<string, React.ReactNode> = {
  "need-moves": <NeedMoves />,
  "version-moves": <VersionMoves />,
  limits: <LimitsTable />,
};

function ListPart({ ordered, items }: { ordered: boolean; items: Inline[][] }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {items.map((item, place) => (
        <li key={place}>
          <InlineText parts={item} />
        </li>
      ))}
    </List>
  );
}

function TablePart({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <div className="table-room" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, place) => (
              <th key={place} scope="col">
                <InlineText parts={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={column}>
                  <InlineText parts={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InlineText({ parts }: { parts: Inline[] }) {
  return parts.map((part, place) => <InlinePart key={place} part={part} />);
}

function InlinePart({ part }: { part: Inline }) {
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
