import { boundsOfBoxes } from "#app/domain/geo/bounds.ts";
import type { Viewport } from "#app/domain/geo/project.ts";
import type { LayerFeature } from "#app/domain/plans/plan-draft.ts";
import { featurePath, layerPath } from "#app/domain/plans/plan-paths.ts";
import type { DrawnLayer, PlanPage } from "#app/domain/plans/plan-view.ts";
import { drawnBase } from "#app/ui/map/drawn-base.ts";
import { LayerShape } from "#app/ui/map/layer-shape.tsx";
import { BaseLayer } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { inside, type Rendered } from "#app/ui/primitives/rendered.ts";
import { ShownBy } from "./shown-by.tsx";
import { withAir } from "./with-air.ts";

const [width, height] = [640, 460];

/** Features that are listed under a map; each has its own page, and the machines' address has all. */
const mostListed = 100;

/** Every map figure of a page shows the same window, so that the ground under them is drawn once. */
export function viewportOf(plan: Pick<PlanPage, "drawnLayers">) {
  const boxes = plan.drawnLayers.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  const bounds = boundsOfBoxes(boxes);
  return bounds && { bounds: withAir(bounds), width, height };
}

/** The ground of the map figures, drawn once and used by each. */
export function MapBase({ plan }: { plan: PlanPage }) {
  const { base } = usePage();
  const viewport = viewportOf(plan);
  if (!viewport) return null;
  return (
    <svg className="map-store" width="0" height="0" aria-hidden="true">
      <g id="map-base">
        <rect className="map-ground" width={width} height={height} />
        {drawnBase(base, viewport).map((layer) => (
          <BaseLayer key={layer.layer} {...layer} />
        ))}
      </g>
    </svg>
  );
}

type MappedPlan = Pick<PlanPage, "id" | "version" | "isFirst" | "drawnLayers">;
type LayerFigureProps = {
  plan: MappedPlan;
  layer: DrawnLayer | undefined;
  /** What is drawn on it, from before. */
  shapes: Rendered | undefined;
};

/** A layer where the text names it: drawn, listed, and with script a map to move. What may not be shown is not there. */
export function LayerFigure({ plan, layer, shapes }: LayerFigureProps) {
  const { t, lang } = usePage();
  const viewport = viewportOf(plan);
  if (!layer || !viewport) return null;
  const name = lang === "en" ? layer.nameEn : layer.name;
  return (
    <figure className="plan-map" lang={lang}>
      <div
        className="plan-map-stage"
        data-enhance="layer-map"
        data-url={layerPath(plan.id, plan.version, layer.code)}
        data-bounds={viewport.bounds.join(",")}
        data-lang={lang}
        data-label={t("reading.map.live", { name })}
        data-words-zoom-in={t("map.zoom-in")}
        data-words-zoom-out={t("map.zoom-out")}
      >
        <svg
          className="map-static"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t("reading.map.label", { name, count: layer.features })}
        >
          <use href="#map-base" />
          <g {...inside(shapes, <LayerShapes {...{ layer, viewport }} />)} />
        </svg>
      </div>
      <figcaption>
        <strong>{name}</strong>
        <ShownBy {...layer} />
        <a href={`/map?layer=${encodeURIComponent(`${plan.id}/${layer.code}`)}`}>{t("reading.map.on-map")}</a>
      </figcaption>
      <FeatureList plan={plan} layer={layer} />
    </figure>
  );
}

export const LayerShapes = ({ layer, viewport }: { layer: DrawnLayer; viewport: Viewport }) =>
  layer.drawn.map(({ key, geometry, ...properties }) => (
    <LayerShape
      key={key}
      feature={{ properties: { ...properties, layer: layer.kind }, geometry }}
      viewport={viewport}
    />
  ));

function FeatureList({ plan, layer }: { plan: MappedPlan; layer: DrawnLayer }) {
  const { t } = usePage();
  const listed = layer.drawn.slice(0, mostListed);
  return (
    <details className="plan-map-list">
      <summary>{t("reading.map.list", { count: layer.features })}</summary>
      <ul>
        {listed.map((feature) => (
          <li key={feature.key}>
            <FeatureLink {...{ plan, layer: layer.code, feature }} />
          </li>
        ))}
      </ul>
      {layer.features > listed.length && (
        <p className="hint">{t("reading.map.more", { count: layer.features - listed.length })}</p>
      )}
    </details>
  );
}

type LinkProps = { plan: MappedPlan; layer: string; feature: Pick<LayerFeature, "key" | "name" | "nameEn"> };

function FeatureLink({ plan, layer, feature: { key, name, nameEn } }: LinkProps) {
  const { lang } = usePage();
  const number = plan.isFirst ? undefined : plan.version;
  return <a href={featurePath(plan.id, layer, key, number)}>{lang === "en" ? nameEn : name}</a>;
}
