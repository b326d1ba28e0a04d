import { type Bounds, boundsOf, boundsOfBoxes } from "../../geo/bounds.ts";
import type { LayerGeometry, Position } from "../../geo/geometry.ts";
import type { PlanDraft, PlanHead } from "../plan-draft.ts";
import type { LayerKind } from "../plan-terms.ts";
import type { Assembled, Former } from "./assemble-draft.ts";
import type { Successors } from "./successors.ts";

type ClauseLine = { anchor: string; number: string; heading: string };
/** What files would become, for whoever confirms it. */
export type ImportPreview = {
  head: PlanHead;
  /** What the plan is called in public, where the files call it otherwise: that stays. */
  stays?: Pick<PlanHead, "title" | "titleEn"> | null;
  /** A draft of this number is there, and would be replaced. */
  replaces: boolean;
  /** That draft as it was when the files were read: another one is not replaced unseen. */
  draft?: SeenDraft | null;
  counts: Record<"clauses" | "indicators" | "goals" | "terms" | "figures" | "features", number>;
  /** How many clauses bear an anchor of the version before. */
  kept: number;
  added: ClauseLine[];
  lost: ClauseLine[];
  /** Clauses of the version before that a person gave a successor, with its number and heading. */
  byHand?: (ClauseLine & { to: string; toHeading: string })[];
  layers: {
    code: string;
    kind: LayerKind;
    name: string;
    nameEn: string;
    features: number;
    kept: number;
    lost: number;
    /** Around all that it holds. */
    box?: Bounds | undefined;
  }[];
  drawn: { layer: LayerKind; code: string; name: string; nameEn: string; geometry: LayerGeometry }[];
};

export type SeenDraft = { versionId: string; revision: number };
type Standing =
  | ({ versions: { id: string; number: string; revision: number }[] } & Pick<
      PlanHead,
      "title" | "titleEn"
    > & {
        currentVersionId: string | null;
      })
  | undefined;

/** The version of this number that is there. */
export function draftSeen(
  standing: Pick<NonNullable<Standing>, "versions"> | undefined,
  number: string,
): SeenDraft | null {
  const same = standing?.versions.find((version) => version.number === number);
  return same ? { versionId: same.id, revision: same.revision } : null;
}

export function previewOf(
  { draft, lost }: Assembled,
  { former, replaces, standing }: { former: Former; replaces: boolean; standing: Standing },
  successors: Successors,
): ImportPreview {
  const before = new Set(former.clauses.map(({ anchor }) => anchor));
  const line = ({ anchor, number, heading }: ClauseLine) => ({ anchor, number, heading });
  const { head, clauses, indicators, goals, terms, figures, layers } = draft;
  return {
    draft: draftSeen(standing, head.version),
    stays: nameThatStays(head, standing),
    ...{ head, replaces, lost, byHand: followedByHand(former, clauses, successors) },
    counts: {
      ...{ clauses: clauses.length, indicators: indicators.length, goals: goals.length },
      ...{ terms: terms.length, figures: figures.length },
      features: layers.reduce((sum, { features }) => sum + features.length, 0),
    },
    kept: clauses.filter(({ anchor }) => before.has(anchor)).length,
    added: clauses.filter(({ anchor }) => !before.has(anchor)).map(line),
    layers: layers.map(({ code, kind, name, nameEn, features }) => {
      const had = former.features.filter(({ layer }) => layer === code).map(({ key }) => key);
      const has = new Set(features.map(({ key }) => key));
      const kept = had.filter((key) => has.has(key)).length;
      const box = boundsOfBoxes(features.map(({ geometry }) => boundsOf(geometry)));
      return { code, kind, name, nameEn, features: features.length, kept, lost: had.length - kept, box };
    }),
    drawn: sketchOf(layers),
  };
}

function nameThatStays(head: PlanHead, standing: Standing) {
  if (!standing?.currentVersionId) return null;
  const { title, titleEn } = standing;
  return title === head.title && titleEn === head.titleEn ? null : { title, titleEn };
}

function followedByHand(former: Former, clauses: readonly ClauseLine[], successors: Successors) {
  const coming = new Map(clauses.map((clause) => [clause.anchor, clause]));
  return former.clauses.flatMap(({ anchor, number, heading }) => {
    const next = coming.get(anchor);
    if (!next || successors[anchor] !== next.number) return [];
    return [{ anchor, number, heading, to: next.number, toHeading: next.heading }];
  });
}

const mostDrawn = 400;
const mostCorners = 60;

/** Enough of each layer to see whether it lies where it should: outlines with fewer corners, some hundred of them. */
function sketchOf(layers: PlanDraft["layers"]): ImportPreview["drawn"] {
  const share = Math.ceil(mostDrawn / Math.max(1, layers.length));
  return layers.flatMap(({ kind, features }) =>
    features.slice(0, share).map(({ code, name, nameEn, geometry }) => ({
      ...{ layer: kind, code, name, nameEn, geometry: thinned(geometry) },
    })),
  );
}

function thinned(geometry: LayerGeometry): LayerGeometry {
  switch (geometry.type) {
    case "Point":
      return geometry;
    case "LineString":
      return { type: "LineString", coordinates: fewer(geometry.coordinates) };
    case "Polygon":
      return { type: "Polygon", coordinates: geometry.coordinates.slice(0, 1).map(fewer) };
    case "MultiPolygon":
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.slice(0, 8).map((rings) => rings.slice(0, 1).map(fewer)),
      };
  }
}

/** Every so many-th position, and the last. */
function fewer(positions: readonly Position[]): Position[] {
  const step = Math.ceil(positions.length / mostCorners);
  return positions.filter((_position, at) => at % step === 0 || at === positions.length - 1);
}
