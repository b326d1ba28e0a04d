import type { EntityFile } from "#app/domain/market/entity-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** An entity's particulars, and what was written anew and waits for the next decision. */
export function EntityFacts({ file }: { file: EntityFile }) {
  const t = useT();
  const { uscc, kind, proposed, verifiedUntil } = file;
  const rows: [string, string][] = [
    ["uscc", uscc],
    ["kind", t(`market.kind.${kind}`)],
    ["name", file.name],
    ["legal", file.legalRepresentative],
    ["fields", fieldWords(t, file.fields)],
    ...(verifiedUntil ? [["until", verifiedUntil] satisfies [string, string]] : []),
    ...(proposed
      ? [
          [
            "proposed",
            [proposed.name, proposed.legalRepresentative, fieldWords(t, proposed.fields)].join(" · "),
          ] satisfies [string, string],
        ]
      : []),
  ];
  return (
    <dl className="case-facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{t(`market.facts.${term}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export const fieldWords = (t: ReturnType<typeof useT>, fields: readonly string[]) =>
  fields.map((field) => t(`market.field.${field}`)).join(t("market.and"));
