import type { VersionText } from "#app/domain/plans/plan-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { inside, type Rendered } from "#app/ui/primitives/rendered.ts";
import { chaptersOf } from "./chapters.ts";

/** Contents at the side; on a phone they are folded until they are asked for. */
export function PlanContents({
  text,
  rendered,
}: {
  text: VersionText;
  rendered: Rendered | null | undefined;
}) {
  const t = useT();
  return (
    <nav
      className="plan-contents"
      aria-label={t("plans.contents")}
      data-enhance="plan-contents"
      {...inside(rendered, <ContentsInside text={text} />)}
    />
  );
}

export function ContentsInside({ text }: { text: VersionText }) {
  const t = useT();
  const parts = [
    ["indicators", text.indicators.length],
    ["goals", text.goals.length],
    ["glossary", text.terms.length],
  ] as const;
  return (
    <details className="plan-contents-all" open>
      <summary>{t("plans.contents")}</summary>
      {chaptersOf(text.clauses, ({ chapter }) => chapter).map(({ chapter, clauses }) => (
        <details key={chapter} open>
          <summary lang="zh-CN">{chapter}</summary>
          <ol lang="zh-CN">
            {clauses.map(({ anchor, number, heading }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>
                  {number} {heading}
                </a>
              </li>
            ))}
          </ol>
        </details>
      ))}
      {parts.some(([, count]) => count > 0) && (
        <ul>
          {parts.map(
            ([part, count]) =>
              count > 0 && (
                <li key={part}>
                  <a href={`#${part}`}>{t(`reading.${part}`)}</a>
                </li>
              ),
          )}
        </ul>
      )}
    </details>
  );
}
