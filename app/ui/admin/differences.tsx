import type { FactDifference } from "#app/domain/administration/fact-differences.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { factLabel, factWords } from "./fact-words.ts";

/** What a change makes different, each thing before and after. */
export function Differences({ differences }: { differences: readonly FactDifference[] }) {
  const { t, lang } = usePage();
  return (
    <div className="wide-table">
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">{t("admin.what")}</th>
            <th scope="col">{t("admin.before")}</th>
            <th scope="col">{t("admin.after")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ before, after, ...fact }) => (
            <tr key={`${fact.name} ${fact.of ?? ""}`}>
              <th scope="row">{factLabel(t, fact)}</th>
              <td>{before ? <del>{factWords(t, lang, before)}</del> : t("admin.nothing")}</td>
              <td>{after ? <ins>{factWords(t, lang, after)}</ins> : t("admin.nothing")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
