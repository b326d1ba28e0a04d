import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { TopicLine } from "#app/domain/consultations/workbench/workbench-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  file: Pick<ConsultationFile, "number" | "title">;
  lines: readonly TopicLine[];
  suggested: readonly string[];
  mayKeep: boolean;
  form: FormState;
};

/** The topics under which results are grouped: as they are used, and more. */
export function TopicsPage({ file, lines, suggested, mayKeep, form }: Props) {
  const t = useT();
  const desk = `/office/consultations/${file.number}`;
  const isAdding = form.values.act?.[0] === "add";
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={desk}>{file.title}</a>
        <a href={`${desk}/passages`}>{t("workbench.title")}</a>
      </p>
      <h1>{t("workbench.topics")}</h1>
      <p className="quiet">{t("workbench.topics-lead")}</p>
      <FormProblems form={form} />
      {lines.length === 0 && <p>{t("workbench.no-topics")}</p>}
      <ul className="plain-list topics">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="facts">
              <a href={`${desk}/passages?topic=${encodeURIComponent(line.name)}`}>{line.name}</a>
              <span>{t("workbench.so-many", { count: line.many })}</span>
            </p>
            {mayKeep && <Change {...{ line, form }} />}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <form method="post" className="form">
          <TextField
            {...{ name: "name", id: "new-topic", required: true, maxLength: 60, list: "suggested" }}
            form={isAdding ? form : { values: {}, errors: {} }}
            label={t("workbench.new-topic")}
          />
          <datalist id="suggested">
            {suggested.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p className="acts">
            <button className="btn" type="submit" name="act" value="add">
              {t("workbench.add-topic")}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function Change({ line: { id, name, many }, form }: { line: TopicLine; form: FormState }) {
  const t = useT();
  const isOpen = form.values.topic?.[0] === id;
  return (
    <details open={isOpen}>
      <summary>{t("workbench.change-topic", { name })}</summary>
      <form method="post" className="form">
        <input type="hidden" name="topic" value={id} />
        <TextField
          {...{ name: "name", id: `topic-${id}`, required: true, maxLength: 60 }}
          form={isOpen ? form : { values: { name: [name] }, errors: {} }}
          label={t("workbench.topic-name")}
          hint={t("workbench.rename-means")}
        />
        <p className="acts">
          <button className="btn plain" type="submit" name="act" value="rename">
            {t("workbench.rename-topic")}
          </button>
          {many === 0 && (
            <button className="btn plain" type="submit" name="act" value="remove" formNoValidate>
              {t("workbench.remove-topic")}
            </button>
          )}
        </p>
      </form>
    </details>
  );
}
