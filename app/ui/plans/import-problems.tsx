import type { ImportProblem } from "#app/domain/plans/import/import-problem.ts";
import { placeWords, problemWords } from "#app/domain/plans/import/problem-words.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

type Props = { id: string; problems: readonly ImportProblem[]; more: number };

/** Everything that is wrong, by file and line, with what stands there. */
export function ImportProblems({ id, problems, more }: Props) {
  const t = useT();
  const [file, place, problem] = [
    t("plan-import.head.file"),
    t("plan-import.head.place"),
    t("plan-import.head.problem"),
  ];
  return (
    <>
      <h2>{t("plan-import.problems", { count: problems.length + more })}</h2>
      <p>{t("plan-import.problems-lead")}</p>
      <FlowTable label={t("plan-import.problem-list")} heads={[file, place, problem]}>
        {problems.map((one, at) => (
          <FlowRow key={at}>
            <FlowHead>{one.file === "" ? t("plan-import.all-files") : one.file}</FlowHead>
            <FlowCell head={place}>{placeWords(t, one)}</FlowCell>
            <FlowCell head={problem}>
              <div>
                {problemWords(t, one)}
                {one.text && (
                  <q className="line-text" lang="zh-CN">
                    {one.text}
                  </q>
                )}
              </div>
            </FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
      {more > 0 && <p className="note">{t("plan-import.more-problems", { more })}</p>}
      <p>
        <a href={`/office/plans/imports/${id}/problems.csv`}>{t("plan-import.problems-csv")}</a>
      </p>
    </>
  );
}
