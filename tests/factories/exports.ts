import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import { claimExport } from "#app/domain/consultations/reports/claim-export.server.ts";
import { exportFile } from "#app/domain/consultations/reports/export-queries.server.ts";
import type { ExportKind, ExportNames } from "#app/domain/consultations/reports/export-terms.ts";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { writeByTemplate } from "#app/formats/reports/template-export.server.ts";
import { reportWriters } from "#app/jobs/report-writers.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { must } from "./market.ts";

export const exportMakers = {
  office: () => "临溪区自然资源局",
  writers: reportWriters,
  byTemplate: writeByTemplate,
};

/** The same person with what proves them given a moment ago. */
export const freshly = (portal: TestPortal, person: Person): Person => ({
  ...person,
  proofs: { ...provedNow, provedAt: portal.clock.now() },
});
const provedNow = { secondFactor: "given" } as const;

type Asked = { number: string; kind: ExportKind; names?: ExportNames; template?: string | null };

export const asked = (portal: TestPortal, { number, kind, names = "masked", template = null }: Asked) => ({
  ...{ number, kind, template, language: "zh-CN" as const, submissionKey: portal.ids.next() },
  ...(names === "full"
    ? { names, purpose: "approval-file" as const, words: "报市政府审批" }
    : { names: "masked" as const }),
});

/** A copy from asking to its bytes, as the clock's thread makes it. */
export async function madeExport(portal: TestPortal, by: Person, of: Asked): Promise<Uint8Array> {
  const { id } = must(await askExport(portal, freshly(portal, by), asked(portal, of)));
  const claim = await claimExport(portal);
  if (claim?.id !== id) throw new Error("another copy is claimed first");
  await makeExport(portal, claim, exportMakers);
  const file = await exportFile(portal.db.read, by, { number: of.number, id });
  const bytes = file && (await portal.files.get(file.digest));
  if (!bytes) throw new Error("no file was made");
  return bytes;
}
