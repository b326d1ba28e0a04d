import type { Piece } from "#app/domain/plans/comparison/word-pieces.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** Words that went and words that came, told by line and colour to the eye and by a word to the ear. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t, lang } = usePage();
  const said = (key: "deleted" | "inserted") => (
    <span className="visually-hidden" lang={lang}>
      {t(`reading.compare.${key}`)}
    </span>
  );
  return pieces.map((piece, place) =>
    piece.kind === "same" ? (
      <span key={place}>{piece.text}</span>
    ) : (
      <span key={place}>
        {piece.before && (
          <del>
            {said("deleted")}
            {piece.before}
          </del>
        )}
        {piece.after && (
          <ins>
            {said("inserted")}
            {piece.after}
          </ins>
        )}
      </span>
    ),
  );
}
