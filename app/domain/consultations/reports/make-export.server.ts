import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import type { Reads } from "#db/client.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { contributionCounts } from "../contribution-counts.server.ts";
import { type Claim, ClaimLost, giveUpExport, keepProgress, offerExport } from "./export-claim.server.ts";
import { type ExportKind, tablesIn } from "./export-terms.ts";
import { consultationOfExport, reportSource } from "./report-source.server.ts";
import type { ReportSource, ReportWriter } from "./report-source.ts";
import { templateInUse } from "./templates/template-queries.server.ts";

type Making = Pick<Deps, "db" | "files" | "clock" | "zone" | "i18n" | "log">;
export type Makers = {
  office(lang: ReportSource["lang"]): string;
  writers: Record<ExportKind, ReportWriter>;
  byTemplate(template: Uint8Array): ReportWriter;
};

/**
 * Makes a copy that was claimed: reads a state that does not change, writes it into the file store as it is read, and offers it
 * when it is whole. Killed at any moment it leaves nothing that is offered, and is made anew from its beginning.
 */
export async function makeExport(deps: Making, claim: Claim, makers: Makers): Promise<void> {
  const [row] = await deps.db.read
    .select()
    .from(consultationExports)
    .where(eq(consultationExports.id, claim.id));
  if (!row) return;
  try {
    const file = await deps.db.snapshot(async (reads) => {
      const consultation = await consultationOfExport(reads, row.consultationId);
      if (!consultation) throw new Error(`no consultation ${row.consultationId}`);
      const { names, language: lang } = row;
      const source = await reportSource(deps, reads, consultation, {
        names,
        lang,
        office: makers.office(lang),
      });
      const { all } = await contributionCounts(reads, consultation.id);
      const told = toldOf(deps, claim, source, all * tablesIn[row.kind]);
      const write = row.templateId
        ? makers.byTemplate(await templateBytes(deps, reads, row.templateId))
        : makers.writers[row.kind];
      return await deps.files.putStream(write(told));
    });
    await offerExport(deps, claim, row.names, file);
  } catch (error) {
    if (error instanceof ClaimLost) return;
    if (error instanceof TemplateGone) return await giveUpExport(deps, claim, "template-gone");
    const fault = filesFaultOf(error) ? "files-away" : "could-not-be-made";
    deps.log.error({ export: claim.id, fault }, "a copy of a consultation was not made");
    await giveUpExport(deps, claim, fault);
    if (fault === "could-not-be-made") throw error;
  }
}

/** The same, with every batch that is read told as progress, which keeps the claim alive. */
function toldOf(deps: Making, claim: Claim, source: ReportSource, total: number): ReportSource {
  let done = 0;
  return {
    ...source,
    async *contributions() {
      for await (const rows of source.contributions()) {
        yield rows;
        done += rows.length;
        await keepProgress(deps, claim, Math.min(done, total), total);
      }
    },
    // A town's scans take longer than a claim lives.
    async *files() {
      for await (const file of source.files()) {
        yield file;
        await keepProgress(deps, claim, Math.min(done, total), total);
      }
    },
  };
}

class TemplateGone extends Error {}

async function templateBytes({ files }: Making, reads: Reads, id: string): Promise<Uint8Array> {
  const template = await templateInUse(reads, id);
  const bytes = template && (await files.get(template.digest));
  if (!bytes) throw new TemplateGone();
  return bytes;
}
