import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import { featuresIn } from "#app/domain/geo/map-window.ts";
import { project, type Viewport } from "#app/domain/geo/project.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import { type DrawnLayer, drawnBase, viewOf } from "./drawn-base.ts";
import { keptWindows } from "./kept-windows.ts";
import { LayerShape } from "./layer-shape.tsx";
import type { MapFeature, MapLanguage, MapMark } from "./map-feature.ts";
import { labelsOf, namesOf } from "./map-labels.ts";
import { MapMarkShape } from "./map-marks.tsx";
import { MapScale } from "./map-scale.tsx";
import { coveredBy, type MapSpot, MapSpots } from "./map-spots.tsx";

type StaticMapProps = {
  base: readonly MapFeature[];
  bounds: Bounds;
  width: number;
  height: number;
  marks?: readonly MapMark[];
  /** Plan layers, or territories with `layer: "territory"`, drawn over the base and under the marks. */
  layers?: readonly MapFeature[];
  /** Where the numbers of a list stand, from 1. */
  numbers?: readonly Position[];
  /** Where other things stand that a list calls by a number of their own. */
  called?: readonly { at: Position; number: number }[];
  /** Things, or many in one place, as links. */
  spots?: readonly MapSpot[];
  /** Where each of `layers` leads; a list beside the map leads there too, and is what the keyboard goes through. */
  links?: readonly string[];
  /** With a scale and where north is. */
  scaled?: boolean;
  /** What the map shows, in words, for those who do not see it. */
  label: string;
  language?: MapLanguage;
};

/** A quiet map drawn on the server as SVG; the bounds are centred and wholly seen. Colours live in `map.css`. */
export function StaticMap(props: StaticMapProps) {
  const {
    base,
    bounds,
    width,
    height,
    marks = [],
    layers = [],
    numbers = [],
    called = [],
    spots = [],
    links,
    scaled = false,
    label,
    language = "zh-CN",
  } = props;
  const viewport = { bounds, width, height };
  const to = project(viewport);
  const view = viewOf(width, height);
  const ground = drawnBase(base, viewport);
  const bare = ground.every(({ rings, lines, heights }) => `${rings}${lines}${heights.join("")}` === "");
  const labels = labelsOf({
    names: [
      ...namesOf({
        features: layers.filter(({ properties }) => properties.layer === "territory"),
        ...{ to, view: inner(viewport), language },
      }),
      ...namesIn[language](base, viewport),
    ],
    view: inner(viewport),
    keepClear: [
      ...marks.map(({ geometry }) => to.at(representativePoint(geometry))),
      ...spots.map((spot) => coveredBy(spot, to)),
    ],
  });
  return (
    <svg
      className={bare ? "map-static map-bare" : "map-static"}
      viewBox={`0 0 ${width} ${height}`}
      role={links || spots.length > 0 ? "group" : "img"}
      aria-label={label}
    >
      <rect className="map-ground" width={width} height={height} />
      {ground.map((layer) => (
        <BaseLayer key={layer.layer} {...layer} />
      ))}
      {layers.map((feature, at) =>
        links?.[at] ? (
          <a key={at} href={links[at]} tabIndex={-1}>
            <LayerShape feature={feature} viewport={viewport} />
          </a>
        ) : (
          <LayerShape key={at} feature={feature} viewport={viewport} />
        ),
      )}
      {labels.map(({ text, layer, x, y, turn }) => (
        <text
          key={text}
          className={`map-label map-label-${layer}`}
          x={x}
          y={y + 4}
          transform={turn === 0 ? undefined : `rotate(${turn} ${x} ${y})`}
        >
          {text}
        </text>
      ))}
      {marks.map((mark, at) => (
        <MapMarkShape key={at} {...{ mark, to, view }} />
      ))}
      {numbers.map((position, at) => (
        <MapNumber key={at} number={at + 1} at={to.at(position)} />
      ))}
      {called.map(({ at, number }) => (
        <MapNumber key={number} number={number} at={to.at(at)} />
      ))}
      {scaled && <MapScale {...{ width, height, perMetre: to.perMetre }} />}
      <MapSpots {...{ spots, to }} />
    </svg>
  );
}

function MapNumber({ number, at: [x, y] }: { number: number; at: readonly [number, number] }) {
  return (
    <g className="map-number" transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
      <path d="M0 -10V0" />
      <circle cy="-20" r="11" />
      <text y="-16">{number}</text>
    </g>
  );
}

/** Where names may stand. */
const inner = ({ width, height }: Viewport) => ({ left: 4, top: 4, right: width - 4, bottom: height - 4 });

const namesOfBase = (language: MapLanguage) =>
  keptWindows((base: readonly MapFeature[], viewport) =>
    namesOf({
      ...{ features: featuresIn(base, viewport.bounds), to: project(viewport) },
      ...{ view: inner(viewport), language },
    }),
  );
const namesIn = { "zh-CN": namesOfBase("zh-CN"), en: namesOfBase("en") };

/** All features of one layer as one filled path and one stroked path; hills lie on one another, so each is its own. */
export function BaseLayer({ layer, stroke, rings, lines, heights }: DrawnLayer) {
  return (
    <>
      {heights.map((path, at) => (
        <path key={at} className="map-fill map-hill" d={path} />
      ))}
      {rings && <path className={`map-fill map-${layer}`} fillRule="evenodd" d={rings} />}
      {lines && <path className={`map-stroke map-${layer}`} strokeWidth={stroke} d={lines} />}
    </>
  );
}
