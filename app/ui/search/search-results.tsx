import { foundHref } from "#app/domain/search/found-href.ts";
import type { Found } from "#app/domain/search/search-view.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { Marked, plainOf } from "./marked.tsx";

export function SearchResults({ results, start }: { results: readonly Found[]; start: number }) {
  return (
    <ol className="search-results" start={start}>
      {results.map((found) => (
        <li key={`${found.kind} ${found.ref}`}>
          <Result found={found} />
        </li>
      ))}
    </ol>
  );
}

function Result({ found }: { found: Found }) {
  const t = useT();
  const langOf = useLangOf();
  const { kind, number, title, snippet, at } = found;
  return (
    <>
      <p className="search-kind">
        {t(`search.one.${kind}`)} <span>{number}</span> <Day at={at} />
      </p>
      <a className="need-line-title" href={foundHref(found)} lang={langOf(plainOf(title))}>
        <span>
          <Marked text={title} />
        </span>
      </a>
      <p className="search-snippet" lang={langOf(plainOf(snippet))}>
        <Marked text={snippet} />
      </p>
    </>
  );
}
