import type {
  ParticipationRules,
  ReachDimension,
} from "#app/domain/consultations/reach/participation-rules.ts";
import type { ReachRow, ReachTable } from "#app/domain/consultations/reach/participation-view.ts";
import type { ReachActDone } from "#app/domain/consultations/reach/reach-log.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { nameIn, percent } from "./reach-words.ts";

type Props = {
  number: string;
  tables: readonly ReachTable[];
  acts: ParticipationRules["acts"];
  log: readonly ReachActDone[];
  mayAct: boolean;
  /** The office's address of the move; none where the close may not be put off. */
  extension: string | null;
  submissionKey: string;
};
const mostLines = 20;

/** Whom it has not reached, with what can be done while there is time, and what was done. */
export function ReachGaps({ number, tables, acts, log, mayAct, extension, submissionKey }: Props) {
  const { t } = usePage();
  const found = tables.map((table) => ({ table, rows: table.rows.filter(({ flag }) => flag !== null) }));
  const flagged = found.filter(({ rows }) => rows.length > 0);
  return (
    <section className="checklist reach-gaps">
      <h2>{t("reach.gaps.title")}</h2>
      {flagged.length === 0 && <p>{t("reach.gaps.none")}</p>}
      {flagged.map(({ table, rows }) => (
        <div key={table.dimension}>
          <h3>{t(`reach.page.by-${table.dimension}`)}</h3>
          <ul>
            {rows.slice(0, mostLines).map((row) => (
              <Gap key={row.code} {...{ number, row, said: table.said, dimension: table.dimension }}>
                {mayAct && <GapActs {...{ number, row, log, submissionKey, dimension: table.dimension }} />}
              </Gap>
            ))}
          </ul>
          {rows.length > mostLines && <p>{t("reach.gaps.more", { count: rows.length - mostLines })}</p>}
          <WhatToDo acts={acts} dimension={table.dimension} />
        </div>
      ))}
      {mayAct && extension && (
        <p className="acts">
          <a className="btn plain" href={extension}>
            {t("reach.gaps.extend")}
          </a>
        </p>
      )}
      <Log log={log} tables={tables} />
    </section>
  );
}

type GapProps = { row: ReachRow; said: number; children: React.ReactNode };

function Gap({ row, said, children }: GapProps) {
  const { t, lang } = usePage();
  const name = nameIn(lang, row);
  const shown = (share: number | null) => (share === null ? t("reach.page.none") : percent(share));
  return (
    <li>
      {row.flag === "silent"
        ? t("reach.gaps.silent", { name })
        : t("reach.gaps.under", {
            ...{ name, said, count: row.count, share: shown(row.share), expected: shown(row.expected) },
            ...{ low: shown(row.low), high: shown(row.high) },
          })}
      {children}
    </li>
  );
}

type ActsProps = Pick<Props, "number" | "log" | "submissionKey"> & {
  row: ReachRow;
  dimension: ReachDimension;
};

function GapActs({ number, row, log, submissionKey, dimension }: ActsProps) {
  const t = useT();
  const at = `/office/consultations/${number}/participation/acts`;
  const isTold = log.some(({ act, part }) => act === "tell-planner" && part === row.code);
  return (
    <div className="acts">
      {dimension === "territory" &&
        (isTold ? (
          <span className="quiet">{t("reach.gaps.told")}</span>
        ) : (
          <form method="post" action={at}>
            <input type="hidden" name="dimension" value={dimension} />
            <input type="hidden" name="part" value={row.code} />
            <input type="hidden" name="act" value="tell-planner" />
            <input type="hidden" name="submissionKey" value={submissionKey} />
            <button className="btn plain" type="submit">
              {t("reach.gaps.tell")}
            </button>
          </form>
        ))}
      <a href={`${at}?${new URLSearchParams({ dimension, part: row.code })}`}>{t("reach.gaps.note")}</a>
    </div>
  );
}

function WhatToDo({ acts, dimension }: Pick<Props, "acts"> & { dimension: ReachDimension }) {
  const t = useT();
  const fitting = acts.filter((act) => act.for.includes(dimension));
  return (
    <p className="quiet">
      {t("reach.gaps.what")}
      {t("consultations.colon")}
      {fitting.map(({ code }) => t(`reach.act.named.${code}`)).join(t("consultations.comma"))}
    </p>
  );
}

function Log({ log, tables }: Pick<Props, "log" | "tables">) {
  const { t, lang } = usePage();
  const named = ({ dimension, part }: ReachActDone) => {
    const row = tables.find((table) => table.dimension === dimension)?.rows.find(({ code }) => code === part);
    return row ? nameIn(lang, row) : part;
  };
  return (
    <>
      <h3>{t("reach.gaps.log")}</h3>
      {log.length === 0 && <p className="quiet">{t("reach.gaps.log-none")}</p>}
      <ul className="plain-list">
        {log.map((done) => (
          <li key={`${done.at} ${done.part} ${done.act}`}>
            {t("reach.gaps.done", {
              ...{ by: done.by, act: t(`reach.act.named.${done.act}`), name: named(done) },
            })}
            <span className="facts">
              <Moment at={done.at} />
              {done.words && <span>{done.words}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
