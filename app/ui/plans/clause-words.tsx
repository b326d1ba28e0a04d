import type { MarkedBlock, MarkedInline } from "#app/domain/plans/marked-terms.ts";
import { textPart } from "#app/domain/plans/text-parts.ts";
import { MarkdownText, markdownWord } from "#app/ui/primitives/markdown-text.tsx";

type WordsProps = {
  blocks: readonly MarkedBlock[];
  /** Names a table for screen readers, and is where its head stands. */
  label: string;
  /** What stands where the text names a layer or a figure. */
  drawn(part: { kind: "layer" | "figure"; code: string }): React.ReactNode;
};

/** A clause's words as its Markdown says. */
export function ClauseWords({ blocks, label, drawn }: WordsProps) {
  const part = (name: string) => {
    const named = textPart(name);
    return named && drawn(named);
  };
  return <MarkdownText blocks={blocks} word={clauseWord} drawn={part} label={label} isPart={true} />;
}

const clauseWord = (part: MarkedInline) =>
  part.kind === "term" ? (
    <button type="button" className="term" {...opens(termId(part.place))}>
      {part.text}
    </button>
  ) : (
    markdownWord(part)
  );

export const termId = (place: number) => `term-${place + 1}`;

/** HTML's own way to open what floats over the page, by finger, key or voice, without script. */
const opens = (id: string) => ({ popovertarget: id });
