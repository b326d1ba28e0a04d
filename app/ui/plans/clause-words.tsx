import type { MarkedBlock, MarkedInline } from "#app/domain/plans/marked-terms.ts";
import { textPart } from "#app/domain/plans/text-parts.ts";

type WordsProps = {
  blocks: readonly MarkedBlock[];
  /** Names a table for screen readers, and is where its head stands. */
  label: string;
  /** What stands where the text names a layer or a figure. */
  drawn(part: { kind: "layer" | "figure"; code: string }): React.ReactNode;
};

/** A clause's words as its Markdown says. */
export function ClauseWords({ blocks, label, drawn }: WordsProps) {
  return blocks.map((block, place) => <BlockPart key={place} {...{ block, label, drawn }} />);
}

function BlockPart({ block, label, drawn }: Omit<WordsProps, "blocks"> & { block: MarkedBlock }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <InlineText parts={block.text} />
        </p>
      );
    case "heading":
      return (
        <h4>
          <InlineText parts={block.text} />
        </h4>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, place) => (
            <li key={place}>
              <InlineText parts={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <ClauseTable head={block.head} rows={block.rows} label={label} />;
    case "code":
      return <p>{block.text}</p>;
    case "part": {
      const part = textPart(block.name);
      return part && drawn(part);
    }
  }
}

type Cells = MarkedInline[][];

function ClauseTable({ head, rows, label }: { head: Cells; rows: Cells[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="table-room" tabIndex={0} aria-label={label}>
      <table aria-label={label}>
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
    </section>
  );
}

const InlineText = ({ parts }: { parts: readonly MarkedInline[] }) =>
  parts.map((part, place) => <InlinePart key={place} part={part} />);

function InlinePart({ part }: { part: MarkedInline }) {
  switch (part.kind) {
    case "strong":
      return <strong>{part.text}</strong>;
    case "code":
      return <code>{part.text}</code>;
    case "link":
      return <a href={part.href}>{part.text}</a>;
    case "term":
      return (
        <button type="button" className="term" {...opens(termId(part.place))}>
          {part.text}
        </button>
      );
    case "text":
      return part.text;
  }
}

export const termId = (place: number) => `term-${place + 1}`;

/** HTML's own way to open what floats over the page, by finger, key or voice, without script. */
const opens = (id: string) => ({ popovertarget: id });
