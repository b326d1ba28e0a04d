import type { Translate } from "../../../text/language.ts";
import { contributorKinds, enteredChannels } from "../../consultation-terms.ts";
import type { AboutChoice, AboutChoices } from "../../reach/about-fields.ts";
import { type ImportColumn, importColumns, neededColumns } from "./import-columns.ts";

/** A column of the template: its head, whether it must be filled, what is written there, and the words that are allowed. */
export type TemplateColumn = {
  column: ImportColumn;
  head: string;
  needed: boolean;
  note: string;
  allowed: string[];
};

/** The template in the reader's language. Its heads and words are among those that the import knows. */
export function templateColumns(t: Translate, lang: string, offered: AboutChoices): TemplateColumn[] {
  const named = (choices: readonly AboutChoice[]) =>
    choices.map(({ name, nameEn }) => (lang === "en" ? nameEn : name));
  const allowed: Partial<Record<ImportColumn, string[]>> = {
    channel: enteredChannels.map((channel) => t(`ledger.word.${channel}`)),
    kind: contributorKinds.map((kind) => t(`ledger.word.${kind}`)),
    mayPublish: [t("ledger.word.yes"), t("ledger.word.no")],
    territory: named(offered.territories),
    ageBand: named(offered.ageBands),
    group: named(offered.interestGroups),
  };
  return importColumns.map((column) => ({
    ...{ column, head: t(`ledger.column.${column}`), note: t(`ledger.note.${column}`) },
    ...{ needed: neededColumns.includes(column), allowed: allowed[column] ?? [] },
  }));
}
