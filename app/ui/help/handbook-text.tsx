import type { Block } from "#app/domain/text/markdown.ts";
import { MarkdownText, markdownWord } from "#app/ui/primitives/markdown-text.tsx";
import { ConsultationMoves } from "./consultation-moves.tsx";
import { LimitsTable } from "./limits-table.tsx";
import { NeedMoves } from "./need-moves.tsx";
import { VersionMoves } from "./version-moves.tsx";

/** A page of the handbook; its parts that are drawn from data stand where the text names them. */
export function HandbookText({ blocks }: { blocks: Block[] }) {
  return (
    <article className="handbook">
      <MarkdownText blocks={blocks} word={markdownWord} drawn={(name) => drawnParts[name]} />
    </article>
  );
}

const drawnParts: Record<string, React.ReactNode> = {
  "need-moves": <NeedMoves />,
  "version-moves": <VersionMoves />,
  "consultation-moves": <ConsultationMoves />,
  limits: <LimitsTable />,
};
