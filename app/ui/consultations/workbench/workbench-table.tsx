import { chosenValue } from "#app/domain/consultations/workbench/chosen-passages.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { subjectWords } from "../subject-words.ts";
import type { WorkbenchRow } from "./workbench-values.ts";

type Props = {
  at: string;
  rows: readonly WorkbenchRow[];
  subjects: readonly Choice[];
  units: readonly Choice[];
  form: FormState;
  boxes: boolean;
};

const heads = ["number", "passage", "topic", "unit", "step", "due"] as const;

/** Passages, each with a tick where many can be worked on at once. */
export function WorkbenchTable({ rows, boxes, ...rest }: Props) {
  const t = useT();
  return (
    <table className="inbox">
      <caption className="visually-hidden">{t("workbench.passages")}</caption>
      <thead>
        <tr>
          {boxes && <th scope="col">{t("office.inbox.choose")}</th>}
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`workbench.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} {...{ row, boxes, ...rest }} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ at, row, subjects, units, form, boxes }: Omit<Props, "rows"> & { row: WorkbenchRow }) {
  const t = useT();
  const value = chosenValue(row);
  return (
    <tr data-overdue={row.due?.overdue || undefined}>
      {boxes && (
        <td className="inbox-box">
          <label>
            <input
              type="checkbox"
              name="passage[]"
              value={value}
              defaultChecked={form.values["passage[]"]?.includes(value)}
            />
            <span className="visually-hidden">{t("workbench.choose-one", { words: row.excerpt })}</span>
          </label>
        </td>
      )}
      <td className="inbox-number">{row.number}</td>
      <th scope="row">
        <a href={`${at}/${row.id}`}>{row.excerpt}</a>
        {row.holder && <small>{t("workbench.works-on-it", { name: row.holder })}</small>}
      </th>
      <td>
        {row.topic ?? t("workbench.without")}
        <small>{subjectWords(t, subjects, row.subject)}</small>
      </td>
      <td>{units.find(({ value: id }) => id === row.unitId)?.label ?? t("consultations.no-unit")}</td>
      <td>{row.adoption ? t(`notices.adoption.${row.adoption}`) : t(`workbench.step.${row.step}`)}</td>
      <td className="inbox-due">
        {row.due && (
          <>
            <strong data-tone={row.due.overdue ? "official" : undefined}>{row.due.words}</strong>
            <small>{row.dueOn}</small>
          </>
        )}
      </td>
    </tr>
  );
}
