import { chosenValue } from "#app/domain/consultations/workbench/chosen-passages.ts";
import type { AlikeLine } from "#app/domain/consultations/workbench/workbench-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  lines: readonly AlikeLine[];
  form: FormState;
  units: readonly Choice[];
  at: string;
  mayTick: boolean;
};

/** Each with how much of its words it shares and which; one that is decided lends its answer instead of taking one. */
export function AlikeList({ lines, ...rest }: Props) {
  const t = useT();
  return (
    <fieldset className="alike">
      <legend>{t("workbench.same-said")}</legend>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.id}>
            <Line {...{ line, ...rest }} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Line({ line, form, units, at, mayTick }: Omit<Props, "lines"> & { line: AlikeLine }) {
  const t = useT();
  const { id, number, words, share, phrases, adoption, reason, unitId } = line;
  const value = chosenValue(line);
  const ticked = form.values["passage[]"] ?? [];
  const changed = !ticked.includes(value) && ticked.some((each) => each.startsWith(`${id}:`));
  return (
    <>
      {mayTick && !adoption ? (
        <label className="choice">
          <input type="checkbox" name="passage[]" value={value} defaultChecked={ticked.includes(value)} />
          <span className="words">{words}</span>
        </label>
      ) : (
        <p className="words">{words}</p>
      )}
      <p className="facts">
        <span>{number}</span>
        <span>{t("workbench.share", { share })}</span>
        {phrases.length > 0 && (
          <span>{t("workbench.shared", { phrases: phrases.join(t("workbench.between")) })}</span>
        )}
        <span>{units.find(({ value: unit }) => unit === unitId)?.label ?? t("consultations.no-unit")}</span>
      </p>
      {changed && <p className="wrong">{t("workbench.changed-meanwhile")}</p>}
      {adoption && (
        <p className="words">
          {t(`notices.adoption.${adoption}`)} · {reason}{" "}
          {mayTick && <a href={`${at}/alike?like=${id}`}>{t("workbench.take-answer")}</a>}
        </p>
      )}
    </>
  );
}
