import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { claimExport } from "#app/domain/consultations/reports/claim-export.server.ts";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { exportMakers } from "../factories/exports.ts";
import { openPortalIn } from "../setup/test-portal.ts";
import type { MadeInChild } from "./exports.ts";

/** Makes the one copy that waits and tells its time and memory. Arguments: data folder, how many passages. */
const [folder = "", passages = "0"] = process.argv.slice(2);
const megabyte = 1024 * 1024;
const portal = await openPortalIn(folder);
const claim = await claimExport(portal);
if (!claim) throw new Error("no copy waits");
globalThis.gc?.();
const idleMb = process.memoryUsage.rss() / megabyte;
// From here on the system counts the highest anew (proc(5), clear_refs).
const isLinux = existsSync("/proc/self/clear_refs");
if (isLinux) writeFileSync("/proc/self/clear_refs", "5");
const began = performance.now();
await makeExport(portal, claim, exportMakers);
const seconds = (performance.now() - began) / 1000;
const rows = await portal.db.read.select().from(consultationExports);
const row = rows.find(({ id }) => id === claim.id);
if (row?.state !== "ready") throw new Error(`the copy is ${row?.state}`);
const highest = isLinux
  ? /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]
  : undefined;
const peakMb = Number(highest ?? process.resourceUsage().maxRSS) / 1024;
const made: MadeInChild = { seconds, rows: Number(passages), idleMb, peakMb, size: row.size ?? 0 };
process.send?.(made);
process.disconnect?.();
portal.db.close();
