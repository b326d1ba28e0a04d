import { roundGeometry } from "../geo/round-geometry.ts";
import type { DocumentBytes } from "./documents/document-terms.ts";
import type { Figure, Layer, PlanDraft } from "./plan-draft.ts";

/**
 * A version as one text that is the same wherever it is made: everything that is read of it, keys in order, coordinates rounded
 * as they are shown, figures by the SHA-256 of their bytes. Its own SHA-256 is the version's fingerprint.
 */
export const canonicalVersion = ({ layers, figures, ...text }: PlanDraft): string =>
  canonical({
    ...textOf(text),
    layers: layers.map(layerOf),
    figures: byCode(figures.map(figureOf)),
  });

/** What the review of a version's text, of a layer or of a figure is about; a change of it needs a review of its own. */
export const canonicalText = (text: Omit<PlanDraft, "layers" | "figures">): string => canonical(textOf(text));
/** With every digit that it has: a review sees what was brought in. */
export const canonicalLayer = ({ code, kind, name, nameEn, precision, features }: Layer): string =>
  canonical({ code, kind, name, nameEn, precision, features: byKey(features) });
export const canonicalFigure = ({ code, title, alt, digest, type, anchor }: Figure): string =>
  canonical({ code, title, alt, digest, type, anchor });

/** A document by its bytes, and what it is called and given out as. */
export const canonicalDocument = ({ purpose, title, digest, type, size }: DocumentBytes): string =>
  canonical({ purpose, title, digest, type, size });

const textOf = ({ head, clauses, indicators, goals, terms }: Omit<PlanDraft, "layers" | "figures">) => ({
  ...{ head, clauses, indicators, goals },
  glossary: terms.toSorted((a, b) => order(a.term, b.term)),
});

const layerOf = ({ features, secrecyReview: _, ...layer }: Layer) => ({
  ...layer,
  features: byKey(features).map((feature) => ({
    ...feature,
    geometry: roundGeometry(feature.geometry, layer.precision),
  })),
});
const figureOf = ({ secrecyReview: _, ...figure }: Figure) => figure;

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = <Part extends { key: string }>(parts: readonly Part[]) =>
  parts.toSorted((a, b) => order(a.key, b.key));
const byCode = <Part extends { code: string }>(parts: readonly Part[]) =>
  parts.toSorted((a, b) => order(a.code, b.code));

const canonical = (value: object): string => `${JSON.stringify(sorted(value), null, 1)}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => order(a, b));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
