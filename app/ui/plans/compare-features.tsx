import { boundsOf, boundsOfBoxes } from "#app/domain/geo/bounds.ts";
import type { FeatureChange } from "#app/domain/plans/comparison/compare-layers.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { type Leading, LedBy } from "./led-by.tsx";
import { withAir } from "./with-air.ts";

/** Changes that the map and its list show; the machines' address has all. */
const mostShown = 200;

type FeaturesProps = { changes: readonly FeatureChange[]; leading: Leading };

/** What is drawn otherwise: on one map, and as a list that needs none. */
export function CompareFeatures({ changes, leading }: FeaturesProps) {
  const { t, lang, base, site } = usePage();
  if (changes.length === 0) return null;
  const shown = changes.slice(0, mostShown);
  const drawn = shown.map((change) => {
    const { geometry } = "after" in change ? change.after : change.before;
    return { properties: { layer: "compared", code: change.kind }, geometry };
  });
  const bounds = boundsOfBoxes(drawn.map(({ geometry }) => boundsOf(geometry))) ?? site.bounds;
  return (
    <section aria-labelledby="compared-features">
      <h2 id="compared-features">{t("reading.compare.features")}</h2>
      <figure className="plan-map compared-map">
        <StaticMap
          {...{ base, bounds: withAir(bounds), width: 720, height: 460, language: lang, layers: drawn }}
          label={t("reading.compare.map", { count: changes.length })}
        />
        <figcaption>
          {(["added", "removed", "changed"] as const).map((kind) => (
            <span key={kind} className="compared-legend" data-kind={kind}>
              {t(`reading.compare.kinds.${kind}`)}
            </span>
          ))}
          <span>{t("needs.page.map-note", { number: site.footer.reviewNumber })}</span>
        </figcaption>
      </figure>
      <ul className="compared-features">
        {shown.map((change) => (
          <FeatureChangeLine key={keyOf(change)} change={change} leading={leading} />
        ))}
      </ul>
      {changes.length > shown.length && (
        <p className="hint">{t("reading.compare.more", { count: changes.length - shown.length })}</p>
      )}
    </section>
  );
}

const keyOf = (change: FeatureChange) =>
  `${change.layer.code} ${("after" in change ? change.after : change.before).key}`;

function FeatureChangeLine({ change, leading }: { change: FeatureChange; leading: Leading }) {
  const { t, lang } = usePage();
  const { key, name, nameEn } = "after" in change ? change.after : change.before;
  return (
    <li>
      <strong>{lang === "en" && nameEn ? nameEn : name}</strong>
      <span>{lang === "en" ? change.layer.nameEn : change.layer.name}</span>
      <span className="compared-kind">{t(`reading.compare.kinds.${change.kind}`)}</span>
      {change.kind === "changed" && <ChangeWords change={change} />}
      <LedBy leading={leading} part={`${change.layer.code}/${key}`} />
    </li>
  );
}

function ChangeWords({ change }: { change: Extract<FeatureChange, { kind: "changed" }> }) {
  const { t, lang } = usePage();
  const { before, after, isRenamed, shape } = change;
  const nameOf = ({ name, nameEn, code }: typeof before) =>
    `${lang === "en" && nameEn ? nameEn : name} (${code})`;
  return (
    <>
      {isRenamed && <span>{t("reading.compare.renamed", { from: nameOf(before), to: nameOf(after) })}</span>}
      {shape && shape.before + shape.after > 0 && (
        <span>{t("reading.compare.area", { from: hectares(shape.before), to: hectares(shape.after) })}</span>
      )}
      {shape && shape.metres > 0 && <span>{t("reading.compare.shift", { metres: shape.metres })}</span>}
    </>
  );
}

const hectares = (squareMetres: number) => (squareMetres / 10_000).toFixed(2);
