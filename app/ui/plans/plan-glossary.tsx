import type { Term } from "#app/domain/plans/plan-draft.ts";
import { useT } from "#app/ui/page-context.tsx";
import { termId } from "./clause-words.tsx";

/** What the plan's terms mean: a list to read and print, and a note for each that floats up where the term is pressed. */
export function PlanGlossary({ terms }: { terms: readonly Term[] }) {
  const t = useT();
  if (terms.length === 0) return null;
  return (
    <section className="plan-part" id="glossary" aria-labelledby="glossary-title">
      <h2 id="glossary-title">{t("reading.glossary")}</h2>
      <dl lang="zh-CN">
        {terms.map(({ term, meaning, anchor }) => (
          <div key={term}>
            <dt>{anchor ? <a href={`#${anchor}`}>{term}</a> : term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {terms.map(({ term, meaning }, place) => (
        <div key={term} className="term-note" id={termId(place)} {...floats}>
          <p lang="zh-CN">
            <strong>{term}</strong> {meaning}
          </p>
          <button type="button" className="btn plain" {...closes(termId(place))}>
            {t("reading.close")}
          </button>
        </div>
      ))}
    </section>
  );
}

const floats = { popover: "auto" };
const closes = (id: string) => ({ popovertarget: id, popovertargetaction: "hide" });
