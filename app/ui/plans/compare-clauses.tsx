import type { ClauseChange } from "#app/domain/plans/comparison/compare-clauses.ts";
import type { ClauseText } from "#app/domain/plans/plan-draft.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { type Leading, LedBy } from "./led-by.tsx";
import { Pieces } from "./pieces.tsx";

type ClausesProps = { changes: readonly ClauseChange[]; leading: Leading; all: boolean };

/** Clauses that changed, and on demand those that stayed. */
export function CompareClauses({ changes, leading, all }: ClausesProps) {
  const { t } = usePage();
  const shown = all ? changes : changes.filter(({ kind }) => kind !== "same");
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="compared-clauses">
      <h2 id="compared-clauses">{t("reading.compare.clauses")}</h2>
      {shown.map((change) => (
        <ClauseChangePart
          key={("after" in change ? change.after : change.before).anchor}
          change={change}
          leading={leading}
        />
      ))}
    </section>
  );
}

function ClauseChangePart({ change, leading }: { change: ClauseChange; leading: Leading }) {
  const { t } = usePage();
  const clause = "after" in change ? change.after : change.before;
  return (
    <article className="compared" data-kind={change.kind}>
      <h3 lang="zh-CN">
        <Heading change={change} clause={clause} />
      </h3>
      <p className="facts">
        <span className="compared-kind">{t(`reading.compare.kinds.${change.kind}`)}</span>
        {change.kind === "changed" && change.isMoved && (
          <span>{t("reading.compare.moved", { from: change.before.chapter, to: change.after.chapter })}</span>
        )}
      </p>
      <div className="compared-words" lang="zh-CN">
        <Words change={change} />
      </div>
      <LedBy leading={leading} part={clause.anchor} />
    </article>
  );
}

function Heading({ change, clause }: { change: ClauseChange; clause: ClauseText }) {
  if (change.kind !== "changed")
    return (
      <>
        {clause.number} {clause.heading}
      </>
    );
  const { before, after, isRenumbered, heading } = change;
  return (
    <>
      <Pieces
        pieces={
          isRenumbered
            ? [{ kind: "changed", before: before.number, after: after.number }]
            : [{ kind: "same", text: after.number }]
        }
      />{" "}
      <Pieces pieces={heading ?? [{ kind: "same", text: after.heading }]} />
    </>
  );
}

function Words({ change }: { change: ClauseChange }) {
  switch (change.kind) {
    case "added":
      return <Pieces pieces={[{ kind: "changed", before: "", after: change.after.words }]} />;
    case "removed":
      return <Pieces pieces={[{ kind: "changed", before: change.before.words, after: "" }]} />;
    case "changed":
      return change.words && <Pieces pieces={change.words} />;
    case "same":
      return change.after.words;
  }
}
