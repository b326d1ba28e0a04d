import {
  type ContributionChannel,
  contributionChannels,
} from "#app/domain/consultations/consultation-terms.ts";
import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { ContributionCounts, DeskContribution } from "#app/domain/consultations/contribution-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { ContributionPages } from "./contribution-pages.tsx";
import { ContributionsSoFar } from "./contributions-so-far.tsx";

type Props = {
  file: ConsultationFile;
  counts: ContributionCounts;
  lines: readonly DeskContribution[];
  more: boolean;
  page: number;
  channel: ContributionChannel | null;
  mayEnter: boolean;
  /** Sees which letters say the same. */
  maySort: boolean;
  entered: string | null;
};

/** Everything that came in, by whatever way, in one list. */
export function ContributionsPage({
  file,
  counts,
  lines,
  more,
  page,
  channel,
  mayEnter,
  maySort,
  entered,
}: Props) {
  const t = useT();
  const base = `/office/consultations/${file.number}`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={base}>{file.title}</a>
        <a href={`${base}/passages`}>{t("workbench.title")}</a>
        {maySort && <a href={`${base}/letters`}>{t("ledger.letters")}</a>}
      </p>
      <h1>{t("consultations.contributions")}</h1>
      {entered && (
        <p className="note" role="status">
          {t("consultations.entered", { number: entered })}
        </p>
      )}
      <ContributionsSoFar counts={counts} />
      <Channels {...{ base, counts, channel }} />
      {mayEnter && (
        <p className="acts">
          <a className="btn" href={`${base}/contributions/new`}>
            {t("consultations.enter")}
          </a>
          <a className="btn plain" href={`${base}/imports`}>
            {t("ledger.imports")}
          </a>
        </p>
      )}
      {lines.length === 0 ? (
        <Empty text={t("consultations.no-contributions")} />
      ) : (
        <Lines {...{ base, lines }} />
      )}
      <ContributionPages href={`${base}/contributions`} {...{ channel, page, more }} />
    </>
  );
}

function Channels({ base, counts, channel }: Pick<Props, "counts" | "channel"> & { base: string }) {
  const t = useT();
  const link = (value: ContributionChannel | null, label: string) => (
    <a
      key={value ?? ""}
      href={`${base}/contributions${value ? `?channel=${value}` : ""}`}
      aria-current={value === channel ? "true" : undefined}
    >
      {label}
    </a>
  );
  return (
    <nav className="facts opinion-list" aria-label={t("consultations.by-channel")}>
      {link(null, t("consultations.every-channel", { many: counts.all }))}
      {contributionChannels.map((value) => {
        const words = { channel: t(`consultations.channel.${value}`), many: counts.channels[value] };
        return link(value, t("consultations.of-channel", words));
      })}
    </nav>
  );
}

function Lines({ base, lines }: Pick<Props, "lines"> & { base: string }) {
  const t = useT();
  const heads = ["position", "who", "channel", "receivedOn", "excerpt", "decided"] as const;
  const head = (name: (typeof heads)[number]) => t(`consultations.column.${name}`);
  return (
    <FlowTable label={t("consultations.contributions")} className="brief" heads={heads.map(head)}>
      {lines.map(({ position, name, kind, channel, receivedOn, excerpt, withdrawn, total, decided }) => (
        <FlowRow key={position}>
          <FlowCell head={head("position")}>{position}</FlowCell>
          <FlowCell head={head("who")}>
            <span>
              {name} <small>{t(`consultations.participant-one.${kind}`)}</small>
            </span>
          </FlowCell>
          <FlowCell head={head("channel")}>{t(`consultations.channel.${channel}`)}</FlowCell>
          <FlowCell head={head("receivedOn")}>
            <Day at={receivedOn} />
          </FlowCell>
          <FlowHead>
            <a href={`${base}/contributions/${position}`}>{excerpt || t("surveys.ticks-only")}</a>
          </FlowHead>
          <FlowCell head={head("decided")}>
            {withdrawn
              ? t("consultations.own-state.withdrawn")
              : t("consultations.decided-of", { decided, count: total })}
          </FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}
