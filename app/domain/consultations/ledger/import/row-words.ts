import type { Translate } from "../../../text/language.ts";
import type { RowState } from "./import-states.ts";
import type { RowProblem } from "./read-row.ts";

/** What is wrong in a row, column by column, and what to do. */
export const problemWords = (t: Translate, { column, fault }: RowProblem) =>
  column === null
    ? t(`ledger.fault.${fault}`)
    : t("ledger.in-column", { column: t(`ledger.column.${column}`), problem: t(`ledger.fault.${fault}`) });

/** Why a row was not taken. */
export const rowWords = (t: Translate, { problems, state }: { problems: RowProblem[]; state: RowState }) =>
  state === "standing"
    ? t("ledger.stands-already")
    : problems.map((problem) => problemWords(t, problem)).join(" ");
