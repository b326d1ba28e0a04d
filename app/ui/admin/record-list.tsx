import type { RecordLine } from "#app/domain/administration/record-line.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { factLabel, factWords } from "./fact-words.ts";

type ListProps = { lines: readonly RecordLine[]; base: string; label: string };

/** The records of a register: each by its name, with the few facts that tell it from others. */
export function RecordList({ lines, base, label }: ListProps) {
  const { t, lang } = usePage();
  if (lines.length === 0) return <Empty text={t("admin.none")} />;
  return (
    <ul className="records" aria-label={label}>
      {lines.map(({ key, name, brief }) => (
        <li key={key}>
          <a href={`${base}/${encodeURIComponent(key)}`}>{factWords(t, lang, name)}</a>
          <dl className="record-brief">
            {brief.map((fact) => (
              <div key={`${fact.name} ${fact.of ?? ""}`}>
                <dt>{factLabel(t, fact)}</dt>
                <dd>{factWords(t, lang, fact)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
