import { Fragment } from "react";
import type { ClauseChange } from "#app/domain/plans/comparison/compare-clauses.ts";
import { changedRows } from "#app/domain/plans/comparison/compare-tables.ts";
import { type ComparedBlock, compareTexts, isChanged } from "#app/domain/plans/comparison/compare-texts.ts";
import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";
import { textPart } from "#app/domain/plans/text-parts.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { MarkdownText } from "#app/ui/primitives/markdown-text.tsx";
import { PieceText } from "./pieces.tsx";

type WordsProps = { change: ClauseChange; names: ComparePage["names"]; label: string };

/** The words of a clause with what went and what came; of a table that changed, the rows that did. */
export function CompareWords({ change, names, label }: WordsProps) {
  const { t, lang } = usePage();
  const nameOf = (named: string, which: "before" | "after") => {
    const part = textPart(named);
    if (!part) return named;
    const layer = part.kind === "layer" ? names[which].layers[part.code] : undefined;
    const name = layer && (lang === "en" ? layer.nameEn : layer.name);
    return t(`reading.compare.part.${part.kind}`, { name: name ?? part.code });
  };
  const draw = (block: ComparedBlock) => (
    <MarkdownText
      blocks={[block]}
      word={(piece) => <PieceText piece={piece} nameOf={nameOf} />}
      drawn={() => null}
      label={label}
      isPart={true}
    />
  );
  return wordsOf(change).map((block, place) => {
    if (block.kind !== "table" || change.kind === "same")
      return <Fragment key={place}>{draw(block)}</Fragment>;
    const rows = changedRows(block);
    const left = block.rows.length - rows.rows.length;
    return (
      <Fragment key={place}>
        {isChanged([rows]) && draw(rows)}
        {left > 0 && (
          <p className="hint" lang={lang}>
            {t("reading.compare.rows-left", { count: left })}
          </p>
        )}
      </Fragment>
    );
  });
}

function wordsOf(change: ClauseChange): ComparedBlock[] {
  switch (change.kind) {
    case "added":
      return compareTexts("", change.after.words);
    case "removed":
      return compareTexts(change.before.words, "");
    case "changed":
      return change.words ?? [];
    case "same":
      return compareTexts(change.after.words, change.after.words);
  }
}
