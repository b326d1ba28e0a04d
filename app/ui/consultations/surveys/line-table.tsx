import type { ContributorKind } from "#app/domain/consultations/consultation-terms.ts";
import type { Line } from "#app/domain/consultations/surveys/statistics.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { percent } from "./survey-chart-look.ts";

type Props = {
  label: string;
  lines: readonly Line[];
  /** Who speaks, where more than one kind did. */
  kinds: readonly ContributorKind[];
  nameOf: (line: Line) => string;
};

/** Each answer with how many gave it, of how many, and by who speaks. */
export function LineTable({ label, lines, kinds, nameOf }: Props) {
  const t = useT();
  const heads = [t("surveys.head.answer"), t("surveys.head.all")];
  const groups = kinds.map((kind) => t(`consultations.participant.${kind}`));
  return (
    <FlowTable label={label} className="brief" heads={[...heads, ...groups]}>
      {lines.map((line) => (
        <FlowRow key={`${line.part} ${line.choice}`}>
          <FlowHead>{nameOf(line)}</FlowHead>
          <FlowCell head={heads[1] ?? ""}>
            {t("surveys.of", {
              ...{
                count: line.count,
                of: line.of,
                share: line.of === 0 ? "—" : percent(line.count / line.of),
              },
            })}
          </FlowCell>
          {kinds.map((kind, at) => (
            <FlowCell key={kind} head={groups[at] ?? ""}>
              {line.kinds ? line.kinds[kind] : t("surveys.withheld")}
            </FlowCell>
          ))}
        </FlowRow>
      ))}
    </FlowTable>
  );
}
