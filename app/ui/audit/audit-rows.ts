import type { AuditLine } from "#app/domain/inspection/audit-line.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { actorWords, eventWords, roleWords, subjectWords } from "./audit-words.ts";

export const auditColumns = ["seq", "at", "actor", "role", "did", "subject", "particulars"] as const;

export const auditHead = (t: Translate): string[] =>
  [...auditColumns, "type"].map((name) => t(`audit.column.${name}`));

/** A line of the ledger as a row of the copy, in the words of the page and with the event's own name. */
export const auditRow = (t: Translate, line: AuditLine): (string | number)[] => [
  ...[line.seq, line.at, actorWords(t, line), roleWords(t, line.actorRole)],
  ...[eventWords(t, line), subjectWords(t, line), line.particulars, line.type],
];
