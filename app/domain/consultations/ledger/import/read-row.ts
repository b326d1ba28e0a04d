import type { CivilDate } from "../../../calendar/civil-date.ts";
import type { ContributorKind } from "../../consultation-terms.ts";
import { mostPaperSigns } from "../../contribution-form.ts";
import type { AboutChoice } from "../../reach/about-fields.ts";
import type { FoundSubject } from "./find-subject.ts";
import { type Heads, type ImportColumn, plainHead } from "./import-columns.ts";
import { channelFor, dayIn, type EnteredChannel, kindFor, yesOrNo } from "./read-values.ts";
import type { TableRow } from "./table.ts";

export const rowFaults = [
  "quote-not-closed",
  "row-too-long",
  "cell-needed",
  "cell-too-long",
  "channel-unknown",
  "kind-unknown",
  "day-not-understood",
  "day-outside-period",
  "day-to-come",
  "clause-not-found",
  "clause-in-several-plans",
  "yes-or-no",
  "territory-unknown",
  "age-band-unknown",
  "group-unknown",
  "scan-not-sent",
  "scan-not-taken",
] as const;
export type RowFault = (typeof rowFaults)[number];
/** What is wrong with a row, and in which column. */
export type RowProblem = { column: ImportColumn | null; fault: RowFault };

/** A row as the ledger takes it. */
export type ImportEntry = {
  channel: EnteredChannel;
  kind: ContributorKind;
  name: string;
  organisation: string | null;
  stake: string | null;
  receivedOn: CivilDate;
  subject: string;
  words: string;
  mayPublish: boolean;
  territoryId: string | null;
  ageBand: string | null;
  interestGroup: string | null;
  scan: string | null;
};

/** What rows are read with: the consultation's days and clauses, what is offered of people, the scans that came, how words are cleaned. */
export type RowContext = {
  days: { opensOn: CivilDate; closesOn: CivilDate; today: CivilDate };
  subjectFor(cell: string): FoundSubject;
  territories: readonly AboutChoice[];
  ageBands: readonly AboutChoice[];
  groups: readonly AboutChoice[];
  /** Names of the scans, and whether each could be kept. */
  scans: ReadonlyMap<string, boolean>;
  plainWords(text: string): string;
};

const most = { name: 80, organisation: 80, stake: 200 } as const;

export function readRow(
  { cells, fault }: TableRow,
  places: Heads["places"],
  context: RowContext,
): { ok: true; entry: ImportEntry } | { ok: false; problems: RowProblem[] } {
  if (fault) return { ok: false, problems: [{ column: null, fault }] };
  const problems: RowProblem[] = [];
  const fail = (column: ImportColumn, what: RowFault) => {
    problems.push({ column, fault: what });
    return undefined;
  };
  const cell = (column: ImportColumn) => cellAt(cells, places[column]);
  const line = (column: "name" | "organisation" | "stake") => {
    const text = cell(column).replace(/\s+/g, " ").trim();
    if ([...text].length > most[column]) fail(column, "cell-too-long");
    return text;
  };
  const chosen = (column: ImportColumn, from: readonly AboutChoice[], what: RowFault) => {
    const wanted = plainHead(cell(column));
    if (wanted === "") return null;
    const names = ({ code, name, nameEn }: AboutChoice) => [code, name, nameEn].map(plainHead);
    return from.find((each) => names(each).includes(wanted))?.code ?? fail(column, what) ?? null;
  };
  const channel =
    cell("channel").trim() === ""
      ? fail("channel", "cell-needed")
      : (channelFor(cell("channel")) ?? fail("channel", "channel-unknown"));
  const [organisation, person, stake] = [line("organisation"), line("name"), line("stake")];
  const kind =
    cell("kind").trim() === ""
      ? organisation === ""
        ? "individual"
        : "organisation"
      : (kindFor(cell("kind")) ?? fail("kind", "kind-unknown"));
  const name = person || organisation || fail("name", "cell-needed");
  if (kind === "market-entity" && stake === "") fail("stake", "cell-needed");
  const receivedOn = dayOf(cell("receivedOn"), context, fail);
  const about = context.subjectFor(cell("subject"));
  if (!about.ok) fail("subject", about.several ? "clause-in-several-plans" : "clause-not-found");
  const words = context.plainWords(cell("words"));
  if (words === "") fail("words", "cell-needed");
  if (words.length > mostPaperSigns) fail("words", "cell-too-long");
  const mayPublish = yesOrNo(cell("mayPublish")) ?? fail("mayPublish", "yes-or-no");
  const territoryId = chosen("territory", context.territories, "territory-unknown");
  const ageBand = chosen("ageBand", context.ageBands, "age-band-unknown");
  const interestGroup = chosen("group", context.groups, "group-unknown");
  const scan = scanNamed(cell("scan"), context, fail);
  if (
    problems.length > 0 ||
    !channel ||
    !kind ||
    !name ||
    !receivedOn ||
    !about.ok ||
    mayPublish === undefined
  )
    return { ok: false, problems };
  const isPerson = kind === "individual";
  return {
    ok: true,
    entry: {
      ...{ channel, kind, name, receivedOn, subject: about.subject, words, mayPublish, scan },
      ...{ organisation: isPerson ? null : organisation || name, stake: stake || null },
      ...{ territoryId, interestGroup, ageBand: isPerson ? ageBand : null },
    },
  };
}

/** A cell without the mark that a spreadsheet put before it so that it is no formula. */
const cellAt = (cells: readonly string[], place: number | undefined) =>
  (place === undefined ? "" : (cells[place] ?? "")).replace(/^'(?=[\s]*[=+\-@|%])/, "");

type Fail = (column: ImportColumn, what: RowFault) => undefined;

function dayOf(cell: string, { days }: RowContext, fail: Fail): CivilDate | undefined {
  if (cell.trim() === "") return fail("receivedOn", "cell-needed");
  const day = dayIn(cell);
  if (day === undefined) return fail("receivedOn", "day-not-understood");
  if (day > days.today) return fail("receivedOn", "day-to-come");
  return day < days.opensOn || day > days.closesOn ? fail("receivedOn", "day-outside-period") : day;
}

function scanNamed(cell: string, { scans }: RowContext, fail: Fail): string | null {
  const name = scanName(cell);
  if (name === "") return null;
  const kept = scans.get(name);
  if (kept === undefined) fail("scan", "scan-not-sent");
  if (kept === false) fail("scan", "scan-not-taken");
  return name;
}

/** A file's name as it is compared: without folders, case and width. */
export const scanName = (name: string) =>
  name
    .normalize("NFKC")
    .replace(/^.*[\\/]/s, "")
    .trim()
    .toLowerCase();
