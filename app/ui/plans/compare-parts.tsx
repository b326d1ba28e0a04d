import type { Leading } from "#app/domain/notices/leading-opinions.ts";
import type { PartChange } from "#app/domain/plans/comparison/compare-fields.ts";
import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";
import { type Piece, wordPieces } from "#app/domain/plans/comparison/word-pieces.ts";
import { type Page, useLangOf, usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { fieldName, fieldWords } from "./field-words.ts";
import { LedBy } from "./led-by.tsx";
import { PiecesOf } from "./pieces.tsx";

type PartsProps<Part> = {
  title: string;
  changes: readonly PartChange<Part>[];
  names: ComparePage["names"];
  leading: Leading;
  nameOf(part: Part): string;
  /** The whole of a part that came or went. */
  wholeOf(part: Part): string;
  unitOf?(part: Part): string;
  anchorOf?(part: NoInfer<Part>): string | null;
};

/** Indicators, goals, terms or layers that came, went or changed, field by field, old beside new. */
export function CompareParts<Part>({ title, changes, ...given }: PartsProps<Part>) {
  const { t } = usePage();
  if (changes.length === 0) return null;
  const heads = (["what", "field", "before", "after"] as const).map((head) => t(`reading.compare.${head}`));
  return (
    <section>
      <h2>{title}</h2>
      <FlowTable label={title} heads={heads} className="compared-parts">
        {changes.map((change, place) => (
          <ChangeRows key={place} change={change} {...given} />
        ))}
      </FlowTable>
    </section>
  );
}

type RowsProps<Part> = Omit<PartsProps<Part>, "title" | "changes"> & { change: PartChange<Part> };

function ChangeRows<Part>({ change, ...given }: RowsProps<Part>) {
  const { t, ...page } = usePage();
  const langOf = useLangOf();
  const part = "after" in change ? change.after : change.before;
  const name = given.nameOf(part);
  return rowsOf({ t, ...page }, change, given).map(({ field, pieces }, place) => (
    <FlowRow key={field}>
      <FlowHead>
        <span lang={langOf(name)}>{name}</span>
        {place === 0 && <LedBy leading={given.leading} part={given.anchorOf?.(part) ?? null} />}
      </FlowHead>
      <FlowCell head={t("reading.compare.field")}>{field}</FlowCell>
      {(["before", "after"] as const).map((which) => (
        <FlowCell key={which} head={t(`reading.compare.${which}`)}>
          <Side pieces={pieces} which={which} />
        </FlowCell>
      ))}
    </FlowRow>
  ));
}

type Row = { field: string; pieces: Piece[] };

function rowsOf<Part>(
  page: Page,
  change: PartChange<Part>,
  { names, wholeOf, unitOf }: Pick<PartsProps<Part>, "names" | "wholeOf" | "unitOf">,
): Row[] {
  if (change.kind !== "changed") {
    const field = page.t(`reading.compare.kinds.${change.kind}`);
    const whole =
      "after" in change ? wordPieces("", wholeOf(change.after)) : wordPieces(wholeOf(change.before), "");
    return [{ field, pieces: whole }];
  }
  return change.fields.map((field) => {
    const words = (which: "before" | "after") => {
      const value = field[which];
      if (value === null) return "";
      const unit = field.year === undefined ? undefined : unitOf?.(change[which]);
      return [fieldWords(page, names[which], field.field, value), unit ?? ""].join(" ").trim();
    };
    return { field: fieldName(page, field), pieces: wordPieces(words("before"), words("after")) };
  });
}

/** Nothing there is a dash, which says so. */
function Side({ pieces, which }: { pieces: readonly Piece[]; which: "before" | "after" }) {
  const langOf = useLangOf();
  const text = pieces.map((piece) => (piece.kind === "same" ? piece.text : piece[which])).join("");
  if (text === "") return "—";
  return (
    <span lang={langOf(text)}>
      <PiecesOf pieces={pieces} which={which} />
    </span>
  );
}
