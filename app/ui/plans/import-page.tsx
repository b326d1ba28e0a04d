import type { Bounds } from "#app/domain/geo/bounds.ts";
import { kindOf } from "#app/domain/plans/import/given-file.ts";
import type { ImportProblem } from "#app/domain/plans/import/import-problem.ts";
import { layerFieldName, type SaidHead } from "#app/domain/plans/import/import-said.ts";
import type { ImportOutcome } from "#app/domain/plans/import/import-terms.ts";
import type { ImportPreview } from "#app/domain/plans/import/preview-of.ts";
import type { LayerFields } from "#app/domain/plans/import/written-layer.ts";
import type { VersionState } from "#app/domain/plans/version-states.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { HeadFields, type PlanChoice } from "./head-fields.tsx";
import { ImportPreviewPart } from "./import-preview.tsx";
import { ImportProblems } from "./import-problems.tsx";
import { LayerFieldset } from "./layer-fields.tsx";

type ImportFile = { position: number; name: string; bytes: number; said: LayerFields };
type Found = {
  outcome: ImportOutcome;
  said: SaidHead;
  problems: ImportProblem[];
  more: number;
  preview: ImportPreview | null;
  broughtAt: string;
  keptAt: string | null;
  versionState: VersionState | null;
  by: string | null;
  files: ImportFile[];
};
type Props = {
  id: string;
  found: Found;
  plans: PlanChoice[];
  mayBringIn: boolean;
  bounds: Bounds;
  form: FormState;
};

/** One import: what is wrong with its files, or what they would become, then yes. */
export function ImportPage({ id, found, plans, mayBringIn, bounds, form }: Props) {
  const t = useT();
  const { outcome, problems, more, preview, broughtAt, by, files, versionState } = found;
  return (
    <div className="office">
      <OfficeNav here="/office/plans" />
      <p className="crumb">
        <a href="/office/plans">{t("plan-import.plans")}</a>
      </p>
      <h1>{t("plan-import.one")}</h1>
      <p>
        <Moment at={broughtAt} /> · {by} · {t(`plan-import.outcome.${outcome}`)}
      </p>
      <FormProblems form={form} />
      <h2>{t("plan-import.files-of")}</h2>
      <ul>
        {files.map(({ position, name, bytes }) => (
          <li key={position}>
            {name} <small>{t("plan-import.kilobytes", { size: Math.ceil(bytes / 1024) })}</small>
          </li>
        ))}
      </ul>
      {outcome === "refused" && <ImportProblems id={id} problems={problems} more={more} />}
      {outcome === "refused" && mayBringIn && <Describe found={found} plans={plans} form={form} />}
      {preview && (
        <ImportPreviewPart
          {...{ preview, bounds, form, isKept: outcome !== "ready" }}
          mayFollow={mayBringIn && (outcome === "ready" || (outcome === "kept" && versionState === "draft"))}
        />
      )}
      {outcome === "ready" && mayBringIn && <Keep replaces={preview?.replaces ?? false} />}
      {outcome === "kept" && preview && <KeptDraft preview={preview} />}
    </div>
  );
}

function KeptDraft({ preview: { head } }: { preview: ImportPreview }) {
  const t = useT();
  return (
    <p className="note">
      {t("plan-import.kept-next")}{" "}
      <a href={`/office/plans/${head.id}/versions/${encodeURIComponent(head.version)}`}>
        {t("plan-import.to-draft")}
      </a>
    </p>
  );
}

function Keep({ replaces }: { replaces: boolean }) {
  const t = useT();
  return (
    <form method="post" className="form">
      <p>{t(replaces ? "plan-import.keep-replaces" : "plan-import.keep-lead")}</p>
      <div>
        <button className="btn" type="submit" name="step" value="keep">
          {t(replaces ? "plan-import.replace" : "plan-import.keep")}
        </button>
      </div>
    </form>
  );
}

/** What the files do not say, without sending them again. Files that are wrong themselves are mended and brought in anew. */
function Describe({ found, plans, form }: Pick<Props, "found" | "plans" | "form">) {
  const t = useT();
  const { said, files, problems } = found;
  const isSilent = (file: string) =>
    problems.some((one) => one.file === file && /^(layer-field|crs|shapefile-part)/.test(one.problem));
  const layers = files.filter(
    ({ name, said: fields }) =>
      ["geojson", "shapefile"].includes(kindOf(name)) && (isSilent(name) || Object.keys(fields).length > 0),
  );
  const hasHead = files.some(({ name }) => kindOf(name) === "docx");
  const filled = withSaid(form, said, files);
  return (
    <>
      <p className="acts">
        <a className="btn plain" href="/office/plans/imports/new">
          {t("plan-import.bring-mended")}
        </a>
      </p>
      {(hasHead || layers.length > 0) && (
        <form method="post" className="form">
          <h2>{t("plan-import.say-more")}</h2>
          <p className="hint">{t("plan-import.say-more-hint")}</p>
          {hasHead && <HeadFields plans={plans} form={filled} open={!said.plan} />}
          {layers.map(({ position, name }) => (
            <LayerFieldset key={position} {...{ position, name, form: filled }} />
          ))}
          <div>
            <button className="btn" type="submit" name="step" value="describe">
              {t("plan-import.check-again")}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

/** What was typed just now, else what was said before. */
function withSaid(form: FormState, said: SaidHead, files: readonly ImportFile[]): FormState {
  const before: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(said)) before[name] = [text];
  for (const { position, said: fields } of files)
    for (const field of ["code", "kind", "name", "nameEn", "precision", "crs"] as const)
      before[layerFieldName(position, field)] = [fields[field] ?? ""];
  return { ...form, values: { ...before, ...form.values } };
}
