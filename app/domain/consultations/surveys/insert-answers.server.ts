import type { Tx } from "#db/client.ts";
import { questionnaireAnswers } from "#db/schema/consultation-surveys.ts";
import type { ContributorKind } from "../consultation-terms.ts";
import type { responseRows } from "./response-rows.ts";

type Of = { contributionId: string; consultationId: string; kind: ContributorKind; personId: string | null };
type Rows = ReturnType<typeof responseRows>["rows"];
const atOnce = 100;

/** The marks of a response, under its contribution. */
export async function insertAnswers(tx: Tx, of: Of, rows: Rows): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insert(questionnaireAnswers)
      .values(rows.slice(from, from + atOnce).map((row) => ({ ...of, ...row })));
}
