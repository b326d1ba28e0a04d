import { claimExport } from "#app/domain/consultations/reports/claim-export.server.ts";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { reportWriters } from "#app/jobs/report-writers.ts";
import { exportMakers } from "#tests/factories/exports.ts";
import { openPortalIn } from "#tests/setup/test-portal.ts";

/** A maker that claims the next copy, says where it is and waits there until it is killed. Arguments: data folder, moment, boundary. */
const [folder = "", now = "", boundary = ""] = process.argv.slice(2);
const portal = await openPortalIn(folder);
portal.clock.moveTo(now);

async function reached(where: string) {
  if (where !== boundary) return;
  process.send?.(where);
  await new Promise(() => setInterval(() => {}, 1000));
}

const claim = await claimExport(portal);
await reached("claimed");
if (claim) {
  const { files } = portal;
  const stored: typeof files = {
    ...files,
    async putStream(source) {
      const kept = await files.putStream(source);
      await reached("stored");
      return kept;
    },
  };
  async function* halting(source: ReportSource) {
    let parts = 0;
    for await (const part of reportWriters.xlsx(source)) {
      yield part;
      parts += 1;
      if (parts === 3) await reached("writing");
    }
  }
  await makeExport({ ...portal, files: stored }, claim, {
    ...exportMakers,
    writers: { ...reportWriters, xlsx: halting },
  });
}
await reached("offered");
