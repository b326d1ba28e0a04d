import type { Block } from "#app/domain/text/markdown.ts";
import type { Inline } from "#app/domain/text/markdown-inline.ts";
import { isDeskOfOthers } from "#app/ui/office/office-places.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { MarkdownText, markdownWord } from "#app/ui/primitives/markdown-text.tsx";
import { ConsultationMoves } from "./consultation-moves.tsx";
import { LimitsTable } from "./limits-table.tsx";
import { NeedMoves } from "./need-moves.tsx";
import { VersionMoves } from "./version-moves.tsx";

/**
 * A page of the handbook; its parts that are drawn from data stand where the text names them. A desk at which its reader does not
 * work is named and not linked.
 */
export function HandbookText({ blocks }: { blocks: Block[] }) {
  const { actor } = usePage();
  const word = (part: Inline) =>
    part.kind === "link" && isDeskOfOthers(actor, part.href) ? part.text : markdownWord(part);
  return (
    <article className="handbook">
      <MarkdownText blocks={blocks} word={word} drawn={(name) => drawnParts[name]} />
    </article>
  );
}

const drawnParts: Record<string, React.ReactNode> = {
  "need-moves": <NeedMoves />,
  "version-moves": <VersionMoves />,
  "consultation-moves": <ConsultationMoves />,
  limits: <LimitsTable />,
};
