import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { UnsplitLine } from "#app/domain/consultations/workbench/workbench-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  file: Pick<ConsultationFile, "number" | "title">;
  lines: readonly UnsplitLine[];
  more: boolean;
  mayAgree: boolean;
  agreed: number;
  form: FormState;
};

/** Contributions as the program would split them, a page at a time: looked at, and agreed to all at once. */
export function SplitsPage({ file, lines, more, mayAgree, agreed, form }: Props) {
  const t = useT();
  const desk = `/office/consultations/${file.number}`;
  const at = `${desk}/splits`;
  const last = lines.at(-1)?.position ?? 0;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={desk}>{file.title}</a>
        <a href={`${desk}/passages`}>{t("workbench.title")}</a>
      </p>
      <h1>{t("workbench.splits")}</h1>
      {agreed > 0 && (
        <p className="note good" role="status">
          {t("workbench.agreed", { count: agreed })}
        </p>
      )}
      <p className="quiet">{t("workbench.splits-lead")}</p>
      <FormProblems form={form} labels={{ split: t("consultations.contributions") }} />
      {lines.length === 0 ? (
        <Empty text={t("workbench.no-splits")} href={at} act={t("workbench.from-first")} />
      ) : (
        <form method="post" action={at}>
          <input type="hidden" name="last" value={last} />
          <ul className="plain-list splits">
            {lines.map((line) => (
              <li key={line.position}>
                <Suggested {...{ desk, line, mayAgree, form }} />
              </li>
            ))}
          </ul>
          <p className="acts">
            {mayAgree && (
              <button className="btn" type="submit">
                {t("workbench.agree-chosen")}
              </button>
            )}
            {more && (
              <a className="btn plain" href={`${at}?after=${last}`} rel="next">
                {t("workbench.skip")}
              </a>
            )}
          </p>
        </form>
      )}
    </>
  );
}

type LineProps = Pick<Props, "mayAgree" | "form"> & { desk: string; line: UnsplitLine };

function Suggested({ desk, line, mayAgree, form }: LineProps) {
  const t = useT();
  const { position, revision, number, passages } = line;
  const value = `${position}:${revision}`;
  const sent = form.values["split[]"];
  return (
    <>
      <p className="facts">
        {mayAgree && (
          <label className="choice">
            <input
              type="checkbox"
              name="split[]"
              value={value}
              defaultChecked={sent ? sent.includes(value) : true}
            />
            <span>{number}</span>
          </label>
        )}
        <span>{t("workbench.so-many", { count: passages.length })}</span>
        <a href={`${desk}/contributions/${position}`}>{t("workbench.split-otherwise")}</a>
      </p>
      <ol className="split-passages">
        {passages.map((words, place) => (
          <li key={place} className="words">
            {words}
          </li>
        ))}
      </ol>
    </>
  );
}
