import type { LedByResults } from "#app/domain/consultations/result/consulted-on.ts";
import type { Leading } from "#app/domain/notices/leading-opinions.ts";
import type { ClauseChange } from "#app/domain/plans/comparison/compare-clauses.ts";
import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";
import type { Piece } from "#app/domain/plans/comparison/word-pieces.ts";
import type { ClauseText } from "#app/domain/plans/plan-draft.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { CompareWords } from "./compare-words.tsx";
import { LedBy } from "./led-by.tsx";
import { Pieces } from "./pieces.tsx";

type ClausesProps = {
  changes: readonly ClauseChange[];
  names: ComparePage["names"];
  leading: Leading;
  consulted: LedByResults;
  all: boolean;
  /** Where each of the two versions is read by everybody; null in the office, whose drafts have no such page. */
  readAt: { before: string; after: string } | null;
};

/** Clauses that changed, and on demand those that stayed; what has another number alone takes a line. */
export function CompareClauses({ changes, all, ...given }: ClausesProps) {
  const { t } = usePage();
  const shown = all ? changes : changes.filter((change) => change.kind !== "same" && !isRenumbering(change));
  const renumbered = all ? [] : changes.filter(isRenumbering);
  if (shown.length + renumbered.length === 0) return null;
  return (
    <section aria-labelledby="compared-clauses">
      <h2 id="compared-clauses">{t("reading.compare.clauses")}</h2>
      {shown.map((change) => (
        <ClauseChangePart key={clauseOf(change).anchor} change={change} {...given} />
      ))}
      {renumbered.length > 0 && (
        <>
          <h3>{t("reading.compare.renumbered")}</h3>
          <ul className="compared-renumbered" lang="zh-CN">
            {renumbered.map((change) => (
              <li key={clauseOf(change).anchor}>
                <Heading change={change} readAt={given.readAt} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const isRenumbering = (change: ClauseChange) =>
  change.kind === "changed" && !change.isMoved && !change.heading && !change.words;

const clauseOf = (change: ClauseChange) => ("after" in change ? change.after : change.before);

type ChangeProps = Omit<ClausesProps, "changes" | "all"> & { change: ClauseChange };

function ClauseChangePart({ change, names, leading, consulted, readAt }: ChangeProps) {
  const { t } = usePage();
  const clause = clauseOf(change);
  const label = `${clause.number} ${clause.heading}`;
  return (
    <article className="compared" data-kind={change.kind} id={clause.anchor}>
      <h3 lang="zh-CN">
        <Heading change={change} readAt={readAt} />
      </h3>
      <p className="facts">
        <span className="compared-kind">{t(`reading.compare.kinds.${change.kind}`)}</span>
        {change.kind === "changed" && change.isMoved && <Moved {...change} />}
      </p>
      <div className="compared-words" lang="zh-CN">
        <CompareWords change={change} names={names} label={label} />
      </div>
      <LedBy leading={leading} part={clause.anchor} consulted={consulted} />
    </article>
  );
}

function Moved({ before, after }: { before: ClauseText; after: ClauseText }) {
  const { t } = usePage();
  const { chapter } = after;
  return (
    <span>
      {before.chapter === chapter
        ? t("reading.compare.moved-within", { chapter })
        : t("reading.compare.moved", { from: before.chapter, to: chapter })}
    </span>
  );
}

function Heading({ change, readAt }: Pick<ChangeProps, "change" | "readAt">) {
  const { number, heading, anchor } = clauseOf(change);
  const read = readAt?.["after" in change ? "after" : "before"];
  const [numbers, headings] = change.kind === "changed" ? headPieces(change) : [same(number), same(heading)];
  return (
    <>
      {read ? (
        <a href={`${read}#${anchor}`}>
          <Pieces pieces={numbers} />
        </a>
      ) : (
        <Pieces pieces={numbers} />
      )}{" "}
      <Pieces pieces={headings} />
    </>
  );
}

const same = (text: string): Piece[] => [{ kind: "same", text }];

type Changed = Extract<ClauseChange, { kind: "changed" }>;

const headPieces = ({ before, after, isRenumbered, heading }: Changed): [Piece[], Piece[]] => [
  isRenumbered ? [{ kind: "changed", before: before.number, after: after.number }] : same(after.number),
  heading ?? same(after.heading),
];
