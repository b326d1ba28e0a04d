import type { Term } from "#app/domain/plans/plan-draft.ts";
import { useT } from "#app/ui/page-context.tsx";
import { inside, type Rendered } from "#app/ui/primitives/rendered.ts";
import { termId } from "./clause-words.tsx";

/** What the plan's terms mean: a list to read and print, and a note for each that floats up where the term is pressed. */
export const PlanGlossary = ({
  terms,
  rendered,
}: GlossaryProps & { rendered: Rendered | null | undefined }) =>
  terms.length > 0 && (
    <section
      className="plan-part"
      id="glossary"
      aria-labelledby="glossary-title"
      {...inside(rendered, <GlossaryInside terms={terms} />)}
    />
  );

type GlossaryProps = { terms: readonly Term[] };

export function GlossaryInside({ terms }: GlossaryProps) {
  const t = useT();
  return (
    <>
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
    </>
  );
}

const floats = { popover: "auto" };
const closes = (id: string) => ({ popovertarget: id, popovertargetaction: "hide" });
