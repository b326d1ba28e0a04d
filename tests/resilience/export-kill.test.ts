import { fork } from "node:child_process";
import { once } from "node:events";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import { claimExport } from "#app/domain/consultations/reports/claim-export.server.ts";
import { exportFile } from "#app/domain/consultations/reports/export-queries.server.ts";
import { leaseMs } from "#app/domain/consultations/reports/export-terms.ts";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { asked, exportMakers } from "#tests/factories/exports.ts";
import { fillConsultation } from "#tests/factories/large-consultation.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test.each(["claimed", "writing", "stored", "offered"])(
  "a maker killed with -9 when it has %s: no half file is offered, and the copy is made once",
  async (boundary) => {
    const portal = await openTestPortal();
    await aTown(portal);
    const by = await aPerson(portal, "周", { role: "coordinator" });
    await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
    const { number } = await aPublishedConsultation(portal, by);
    await fillConsultation(portal, by, { number, passages: 900 });
    const { id } = must(await askExport(portal, by, asked(portal, { number, kind: "xlsx" })));

    const child = fork("tests/resilience/export-and-die.ts", [portal.folder, portal.clock.now(), boundary], {
      execArgv: [],
    });
    child.on("message", () => child.kill("SIGKILL"));
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");

    const file = () => exportFile(portal.db.read, by, { number, id });
    const isOffered = boundary === "offered";
    expect((await file()) !== undefined).toBe(isOffered);
    // Whoever clicks again meanwhile asks for the same copy.
    if (!isOffered)
      expect(must(await askExport(portal, by, asked(portal, { number, kind: "xlsx" })))).toEqual({
        ok: true,
        id,
      });
    expect(await claimExport(portal)).toBeUndefined();
    portal.clock.advance(leaseMs + 1);
    const claim = await claimExport(portal);
    expect(claim?.id).toBe(isOffered ? undefined : id);
    if (claim) await makeExport(portal, claim, exportMakers);
    const made = await file();
    const bytes = made && (await portal.files.get(made.digest));
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toHaveLength(10);
    expect(await portal.db.read.select().from(consultationExports)).toMatchObject([{ state: "ready", id }]);
  },
  60_000,
);
