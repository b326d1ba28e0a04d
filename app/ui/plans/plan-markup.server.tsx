import { renderToStaticMarkup } from "react-dom/server";
import type { Viewport } from "#app/domain/geo/project.ts";
import { visitor } from "#app/domain/people/actor.ts";
import type { ClauseView, DrawnLayer, PlanPage, VersionText } from "#app/domain/plans/plan-view.ts";
import { type Page, PageProvider } from "#app/ui/page-context.tsx";
import type { Rendered } from "#app/ui/primitives/rendered.ts";
import { ClauseInside, type ClausePlan, showsPart } from "./clause-part.tsx";
import { LayerShapes, viewportOf } from "./layer-figure.tsx";
import { ContentsInside } from "./plan-contents.tsx";
import { GlossaryInside } from "./plan-glossary.tsx";
import { IndicatorsInside } from "./plan-indicators.tsx";
import type { PlanMarkup } from "./plan-markup.ts";

type Reader = Omit<Page, "script">;
/** Markup by the place it is for, and all that it was made from besides the version's own text. */
type Kept = Map<string, Rendered & { from: string }>;

/** It goes when the version's text goes (`publicText` keeps a bounded number); a text is read anew when it changes. */
const byText = new WeakMap<VersionText, Kept>();

/**
 * The parts of a plan's page that say the same to every reader, rendered once and again when what they show has changed. Maps and
 * pictures are set in their places each time, as far as they may be shown then; what is drawn on a map is kept.
 */
export function planMarkup(reader: Reader, plan: PlanPage): PlanMarkup {
  const kept = byText.get(plan.text) ?? new Map();
  byText.set(plan.text, kept);
  const page = forAnybody(reader);
  const plain = { ...page, elder: false, contrast: false };
  const make = (shown: Page, place: string, from: string, part: React.ReactNode): Rendered => {
    const key = `${shown.lang} ${shown.elder} ${shown.contrast} ${place}`;
    const made = `${shown.settingsVersion} ${from}`;
    const before = kept.get(key);
    if (before?.from === made) return before;
    const html = renderToStaticMarkup(<PageProvider value={shown}>{part}</PageProvider>);
    const now = { from: made, html: inOnePiece(html) };
    kept.set(key, now);
    return now;
  };
  const clauseOf = (view: ClauseView) =>
    showsPart(view.clause)
      ? null
      : make(plain, view.clause.anchor, besides(plan, view), <ClauseInside plan={plan} view={view} />);
  const viewport = viewportOf(plan);
  const shapesOf = (layer: DrawnLayer, seen: Viewport) => {
    const from = JSON.stringify([layer.kind, layer.precision, seen]);
    return make(plain, ` shapes ${layer.code}`, from, <LayerShapes layer={layer} viewport={seen} />);
  };
  return {
    shapes: Object.fromEntries(
      viewport ? plan.drawnLayers.map((layer) => [layer.code, shapesOf(layer, viewport)]) : [],
    ),
    clauses: Object.fromEntries(plan.clauses.map((view) => [view.clause.anchor, clauseOf(view)])),
    contents: make(plain, " contents", "", <ContentsInside text={plan.text} />),
    glossary: make(plain, " glossary", "", <GlossaryInside terms={plan.text.terms} />),
    indicators: make(page, " indicators", "", <IndicatorsInside plan={plan} />),
  };
}

/** React hands on a chain of the pieces it wrote; each page would walk it once more. */
const inOnePiece = (html: string) => new TextDecoder().decode(new TextEncoder().encode(html));

/** Whatever is kept for all is made for nobody in particular. */
const forAnybody = (reader: Reader): Page => ({
  ...reader,
  ...{ actor: visitor, unread: 0, now: "", url: "", parked: undefined, script: "" },
});

/** What a clause shows besides its words. */
const besides = (plan: ClausePlan, { clause, hangings, tasks }: ClauseView) =>
  JSON.stringify([plan.notice, plan.explained?.[clause.anchor] ?? 0, hangings, tasks]);
