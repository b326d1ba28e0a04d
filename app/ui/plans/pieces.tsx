import type { Mark, Piece } from "#app/domain/plans/comparison/word-pieces.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { markdownWord } from "#app/ui/primitives/markdown-text.tsx";

type PieceProps = {
  piece: Piece;
  /** What a map or picture is called that stands among the words. */
  nameOf?(part: string, which: "before" | "after"): string;
};

/** Words that went and words that came, told by line and colour to the eye and by a word to the ear. */
export function PieceText({ piece, nameOf = (part) => part }: PieceProps) {
  const drawn = (text: string, which: "before" | "after") =>
    markedText(piece.mark?.kind === "part" ? nameOf(text, which) : text, piece.mark);
  if (piece.kind === "same") return drawn(piece.text, "after");
  return (
    <>
      {piece.before && <Gone>{drawn(piece.before, "before")}</Gone>}
      {piece.after && <Come>{drawn(piece.after, "after")}</Come>}
    </>
  );
}

export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map((piece, place) => <PieceText key={place} piece={piece} />);

/** One of two texts, with what the other lacks marked. */
export const PiecesOf = ({ pieces, which }: { pieces: readonly Piece[]; which: "before" | "after" }) =>
  pieces.map((piece, place) => {
    const other = which === "before" ? "after" : "before";
    return <PieceText key={place} piece={piece.kind === "same" ? piece : { ...piece, [other]: "" }} />;
  });

type TextProps = { children: React.ReactNode };

export const Gone = ({ children }: TextProps) => (
  <del>
    <Said word="deleted" />
    {children}
  </del>
);

export const Come = ({ children }: TextProps) => (
  <ins>
    <Said word="inserted" />
    {children}
  </ins>
);

function Said({ word }: { word: "deleted" | "inserted" }) {
  const { t, lang } = usePage();
  return (
    <span className="visually-hidden" lang={lang}>
      {t(`reading.compare.${word}`)}
    </span>
  );
}

function markedText(text: string, mark: Mark | undefined) {
  if (mark?.kind === "part") return <span className="compared-part">{text}</span>;
  if (mark?.kind === "link") return markdownWord({ ...mark, text });
  return markdownWord({ kind: mark?.kind ?? "text", text });
}
