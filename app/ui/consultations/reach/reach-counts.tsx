import { contributionChannels, contributorKinds } from "#app/domain/consultations/consultation-terms.ts";
import type { ContributionCounts } from "#app/domain/consultations/contribution-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";
import { percent } from "./reach-words.ts";

/** Contributions by the way they came and by who speaks. */
export function ReachCounts({ counts }: { counts: ContributionCounts }) {
  const t = useT();
  return (
    <section>
      <p>{t("reach.page.contributions-counted")}</p>
      <CountTable
        title={t("reach.page.by-channel")}
        all={counts.all}
        lines={contributionChannels.map((each) => [
          t(`consultations.channel.${each}`),
          counts.channels[each],
        ])}
      />
      <CountTable
        title={t("reach.page.by-kind")}
        all={counts.all}
        lines={contributorKinds.map((each) => [t(`consultations.participant.${each}`), counts.kinds[each]])}
      />
    </section>
  );
}

type TableProps = { title: string; all: number; lines: [string, number][] };

function CountTable({ title, all, lines }: TableProps) {
  const t = useT();
  const heads = [t("reach.page.head.part"), t("consultations.contributions"), t("reach.page.head.share")];
  return (
    <>
      <h2>{title}</h2>
      <TableRoom label={title}>
        <TableHead heads={heads} />
        <tbody>
          {lines.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count}</td>
              <td>{all === 0 ? t("reach.page.none") : percent(count / all)}</td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </>
  );
}
