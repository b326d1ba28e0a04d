import type { FieldChange, PartChange } from "#app/domain/plans/comparison/compare-fields.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

type PartsProps<Part> = { title: string; changes: readonly PartChange<Part>[]; nameOf(part: Part): string };

/** Indicators, goals or terms that came, went or changed, field by field. */
export function CompareParts<Part>({ title, changes, nameOf }: PartsProps<Part>) {
  const t = useT();
  if (changes.length === 0) return null;
  const [before, after] = [t("reading.compare.before"), t("reading.compare.after")];
  return (
    <section>
      <h2>{title}</h2>
      <FlowTable label={title} heads={[t("reading.compare.what"), t("reading.compare.field"), before, after]}>
        {changes.flatMap((change) => {
          const name = nameOf("after" in change ? change.after : change.before);
          return rowsOf(change).map((field, place) => (
            <FlowRow key={`${name} ${place}`}>
              <FlowHead>{name}</FlowHead>
              <FlowCell head={t("reading.compare.field")}>
                {field.field === "whole"
                  ? t(`reading.compare.kinds.${change.kind}`)
                  : t(`reading.compare.fields.${field.field}`, { year: field.year ?? "" })}
              </FlowCell>
              <FlowCell head={before}>{field.before === null ? "—" : <del>{field.before}</del>}</FlowCell>
              <FlowCell head={after}>{field.after === null ? "—" : <ins>{field.after}</ins>}</FlowCell>
            </FlowRow>
          ));
        })}
      </FlowTable>
    </section>
  );
}

const rowsOf = <Part,>(change: PartChange<Part>): FieldChange[] =>
  change.kind === "changed" ? change.fields : [{ field: "whole", before: null, after: null }];
