import type { Leading } from "#app/domain/notices/leading-opinions.ts";
import type { FeatureChange } from "#app/domain/plans/comparison/compare-layers.ts";
import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";
import type { ShapeChange } from "#app/domain/plans/comparison/shape-change.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { CompareMap } from "./compare-map.tsx";
import { fieldName, fieldWords } from "./field-words.ts";
import { LedBy } from "./led-by.tsx";
import { Come, Gone } from "./pieces.tsx";

/** Changes that the map and its list show; the machines' address has all. */
const mostShown = 200;

type FeaturesProps = {
  changes: readonly FeatureChange[];
  names: ComparePage["names"];
  leading: Leading;
};

/** What is drawn otherwise: on one map, and as a list that needs none; the numbers are the same. */
export function CompareFeatures({ changes, names, leading }: FeaturesProps) {
  const { t } = usePage();
  if (changes.length === 0) return null;
  const shown = changes.slice(0, mostShown);
  return (
    <section aria-labelledby="compared-features">
      <h2 id="compared-features">{t("reading.compare.features")}</h2>
      <CompareMap changes={shown} count={changes.length} />
      <ol className="compared-features" aria-label={t("reading.compare.list")}>
        {shown.map((change) => (
          <FeatureChangeLine key={keyOf(change)} {...{ change, names, leading }} />
        ))}
      </ol>
      {changes.length > shown.length && (
        <p className="hint">{t("reading.compare.more", { count: changes.length - shown.length })}</p>
      )}
    </section>
  );
}

const partOf = (change: FeatureChange) => ("after" in change ? change.after : change.before);
const keyOf = (change: FeatureChange) => `${change.layer.code}/${partOf(change).key}`;

type LineProps = Omit<FeaturesProps, "changes"> & { change: FeatureChange };

function FeatureChangeLine({ change, names, leading }: LineProps) {
  const { t, lang } = usePage();
  const langOf = useLangOf();
  const { name, nameEn } = partOf(change);
  const shown = lang === "en" && nameEn ? nameEn : name;
  return (
    <li>
      <strong lang={langOf(shown)}>{shown}</strong>{" "}
      <span>{lang === "en" ? change.layer.nameEn : change.layer.name}</span>{" "}
      <span className="compared-kind">{t(`reading.compare.kinds.${change.kind}`)}</span>
      {change.kind === "changed" && <Changed change={change} names={names} />}
      <LedBy leading={leading} part={keyOf(change)} />
    </li>
  );
}

type ChangedProps = { change: Extract<FeatureChange, { kind: "changed" }>; names: ComparePage["names"] };

/** What differs, old before new. */
function Changed({ change: { fields, shape }, names }: ChangedProps) {
  const page = usePage();
  return (
    <ul className="compared-fields">
      {fields.map((change) => (
        <li key={change.field}>
          {fieldName(page, change)}: <Value {...{ change, names }} which="before" /> →{" "}
          <Value {...{ change, names }} which="after" />
        </li>
      ))}
      {shape && <ShapeWords shape={shape} />}
    </ul>
  );
}

function ShapeWords({ shape: { before, after, metres } }: { shape: ShapeChange }) {
  const { t } = usePage();
  const [from, to] = [hectares(before), hectares(after)];
  if (from === to && metres === 0) return <li>{t("reading.compare.redrawn")}</li>;
  return (
    <>
      {from !== to && <li>{t("reading.compare.area", { from, to })}</li>}
      {metres > 0 && <li>{t("reading.compare.shift", { metres })}</li>}
    </>
  );
}

type Fields = ChangedProps["change"]["fields"];
type ValueProps = { change: Fields[number]; names: ComparePage["names"]; which: "before" | "after" };

function Value({ change, names, which }: ValueProps) {
  const page = usePage();
  const langOf = useLangOf();
  const value = change[which];
  if (!value) return "—";
  const words = fieldWords(page, names[which], change.field, value);
  const Mark = which === "before" ? Gone : Come;
  return (
    <span lang={langOf(words)}>
      <Mark>{words}</Mark>
    </span>
  );
}

const hectares = (squareMetres: number) => (squareMetres / 10_000).toFixed(2);
