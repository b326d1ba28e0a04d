import { articleName } from "#app/domain/policies/article-number.ts";
import type { ArticleView, PolicyPage as Page } from "#app/domain/policies/policy-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { PolicyFacts } from "./policy-list.tsx";
import { sourceWords, spanWords } from "./policy-words.ts";

/** A document of the library: what it is, its articles with what cites them, the plan clauses that name it. */
export function PolicyPage({ policy }: { policy: Page }) {
  const { t, lang } = usePage();
  return (
    <>
      <p className="crumb">
        <a href="/policies">{t("policies.title")}</a>
      </p>
      <h1>{lang === "en" ? policy.titleEn : policy.title}</h1>
      <PolicyFacts line={policy} />
      <p className="facts">
        <span>{spanWords(t, policy)}</span>
        <span>
          <InOwnLanguage words={sourceWords(lang, policy.source)} />
        </span>
      </p>
      {policy.retired && <p className="note">{t("policies.retired")}</p>}
      {policy.articles.length === 0 && <Empty text={t("policies.no-articles")} />}
      {policy.articles.map((article) => (
        <Article key={article.number} article={article} />
      ))}
      {policy.clauses.length > 0 && (
        <section>
          <h2>{t("policies.clauses")}</h2>
          <ul>
            {policy.clauses.map(({ planId, plan, planEn, anchor, number }) => (
              <li key={`${planId} ${anchor}`}>
                <a href={`/plans/${planId}#${anchor}`}>
                  {lang === "en" ? planEn : plan} <InOwnLanguage words={number} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Article({ article }: { article: ArticleView }) {
  const { t, lang } = usePage();
  const { number, summary, summaryEn, words, validity, validFrom, validUntil, citedBy } = article;
  return (
    <article id={`a${number}`} className="policy-article" data-validity={validity}>
      <h2>
        <a href={`#a${number}`}>{articleName(lang, number)}</a>
      </h2>
      {validity !== "in-force" && (
        <p>
          <strong>{t(`policies.article-validity.${validity}`)}</strong>
        </p>
      )}
      {words ? (
        <p className="words" lang="zh-CN">
          {words}
        </p>
      ) : (
        <>
          <p className="words">{lang === "en" ? summaryEn : summary}</p>
          <p className="hint">{t("policies.summary-only")}</p>
        </>
      )}
      <p className="facts">
        {(validFrom || validUntil) && <span>{spanWords(t, { validFrom, validUntil })}</span>}
        {citedBy.answers > 0 && <span>{t("policies.by-answers", { count: citedBy.answers })}</span>}
        {citedBy.rules > 0 && <span>{t("policies.by-rules", { count: citedBy.rules })}</span>}
      </p>
    </article>
  );
}
