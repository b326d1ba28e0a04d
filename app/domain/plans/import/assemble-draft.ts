import type { Figure, Layer, PlanDraft, PlanHead } from "../plan-draft.ts";
import { layerKinds } from "../plan-terms.ts";
import { type Anchors, anchorsFor, type FormerClause } from "./anchors-for.ts";
import { checkReferences } from "./check-references.ts";
import { wholeNumber } from "./chinese-number.ts";
import { clauseHeadingOf } from "./clause-heading.ts";
import { importLimits } from "./import-limits.ts";
import { type ImportProblem, notesOn, type Place } from "./import-problem.ts";
import { type FormerFeature, keysFor } from "./keys-for.ts";
import { wordsOf } from "./read-clauses.ts";
import type { WrittenDocument } from "./read-document.ts";
import { type Successors, withSuccessors } from "./successors.ts";
import type { WrittenLayer } from "./written-layer.ts";

/** All parts of one version as its files hold them. */
export type WrittenPlan = {
  head: PlanHead;
  document: { file: string; place: Place; body: WrittenDocument };
  layers: WrittenLayer[];
  /** With the place of the clause that shows each. */
  figures: Omit<Figure, "anchor">[];
  /** What a person said where the rules found no successor. */
  successors?: Successors;
};

/** What the versions before hold: the last one's clauses and features, and every anchor and key that was ever used. */
export type Former = {
  clauses: FormerClause[];
  anchors: string[];
  features: (FormerFeature & { layer: string })[];
  keys: { layer: string; key: string }[];
};
export const noFormer: Former = { clauses: [], anchors: [], features: [], keys: [] };

export type Assembled = { draft: PlanDraft; lost: Anchors["lost"]; problems: ImportProblem[] };

/** Puts the parts together: anchors and keys are settled, and what points at something finds it or is written down. */
export function assembleDraft(
  { head, document, layers, figures, successors = {} }: WrittenPlan,
  former: Former,
): Assembled {
  const { clauses, indicators, goals, terms } = document.body;
  const notes = notesOn(document.file, document.place);
  const texts = new Map(clauses.flatMap(({ lines }) => lines.map(({ at, text }) => [at, text] as const)));
  notes.quote = (at) => texts.get(at);
  const worded = clauses.map((clause) => ({ ...clause, words: wordsOf(clause) }));
  const { anchors, lost } = withSuccessors(
    anchorsFor(former.clauses, worded, former.anchors),
    worded.map(({ number }) => number),
    former.clauses,
    successors,
  );
  const codes = layers.map(({ code }) => code);
  const known = {
    anchors: new Set(anchors),
    layers: new Set(codes),
    figures: new Set(figures.map(({ code }) => code)),
  };
  checkReferences(clauses, known, notes);
  const anchorOf = (clause: number) => anchors[clause] ?? null;
  const placed = <Part extends { at: number; clause: number }>(parts: readonly Part[]) =>
    parts.map(({ at: _at, clause, ...part }) => ({ ...part, anchor: anchorOf(clause) }));
  const ordinals = new Map(
    worded.map(({ number }, at) => [clauseHeadingOf(number)?.ordinal ?? 0, anchorOf(at)]),
  );
  const drawnFirst = layers.toSorted(
    (one, other) => layerKinds.indexOf(one.kind) - layerKinds.indexOf(other.kind),
  );
  const read = drawnFirst.map((layer) =>
    settleLayer(layer, former, (clause) => clauseNamed(clause, known.anchors, ordinals)),
  );
  return {
    draft: {
      head,
      clauses: worded.map(({ number, heading, chapter, words }, at) => ({
        ...{ anchor: anchors[at] ?? "", number, heading, chapter, words },
      })),
      ...{ indicators: placed(indicators), goals: placed(goals), terms: placed(terms) },
      figures: figures.map((figure) => ({
        ...figure,
        anchor: anchorOf(
          clauses.findIndex(({ lines }) =>
            lines.some(({ text }) => text.trim() === `{{figure-${figure.code}}}`),
          ),
        ),
      })),
      layers: read.map(({ layer }) => layer),
    },
    lost,
    problems: [...notes.problems, ...layersTwice(layers), ...read.flatMap(({ problems }) => problems)],
  };
}

function settleLayer(
  { file, features, ...layer }: WrittenLayer,
  former: Former,
  anchorOf: (clause: string) => string | undefined,
): { layer: Layer; problems: ImportProblem[] } {
  const notes = notesOn(file, features[0]?.place ?? "line");
  const named = new Map(features.map(({ feature, code, name }) => [feature, `${code} ${name}`]));
  notes.quote = (_at, { feature }) => named.get(Number(feature));
  const mine = <Part extends { layer: string }>(parts: readonly Part[]) =>
    parts.filter((part) => part.layer === layer.code);
  const keys = keysFor(
    mine(former.features),
    features,
    mine(former.keys).map(({ key }) => key),
  );
  const firsts = new Map(keys.map((key, place) => [key, place] as const).reverse());
  const settled = features.map(({ at, feature, clause, code, name, nameEn, geometry }, place) => {
    const anchor = clause === null ? null : anchorOf(clause);
    if (anchor === undefined)
      notes.add(at, "clause-unknown", { feature, clause: (clause ?? "").slice(0, 40) });
    const key = keys[place] ?? "";
    const other = features[firsts.get(key) ?? place]?.feature ?? feature;
    if (other !== feature) notes.add(at, "key-twice", { feature, key, other });
    return { key, code, name, nameEn, anchor: anchor ?? null, geometry };
  });
  return { layer: { ...layer, features: settled }, problems: notes.problems };
}

/** A clause by its anchor, 第12条 or 12. */
function clauseNamed(
  clause: string,
  anchors: ReadonlySet<string>,
  numbers: ReadonlyMap<number, string | null>,
) {
  if (anchors.has(clause)) return clause;
  const ordinal = clauseHeadingOf(clause)?.ordinal ?? wholeNumber(clause);
  return (ordinal === undefined ? undefined : numbers.get(ordinal)) ?? undefined;
}

function layersTwice(layers: readonly WrittenLayer[]): ImportProblem[] {
  const twice = layers.filter(({ code }, at) => layers.findIndex((other) => other.code === code) !== at);
  const notes = twice.map(({ file, code }) => {
    const one = notesOn(file, "line");
    one.add(null, "layer-twice", { code });
    return one.problems;
  });
  if (layers.length > importLimits.layers) {
    const all = notesOn(layers[importLimits.layers]?.file ?? "", "line");
    all.add(null, "too-many-layers", { most: importLimits.layers });
    notes.push(all.problems);
  }
  return notes.flat();
}
