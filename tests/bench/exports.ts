import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import type { ExportKind } from "#app/domain/consultations/reports/export-terms.ts";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { fillRulebook } from "#db/seed/rulebook.ts";
import { aPublishedConsultation } from "../factories/consultations.ts";
import { decideAll, fillConsultation } from "../factories/large-consultation.ts";
import { must } from "../factories/market.ts";
import { aPerson, aTown } from "../factories/people.ts";
import { aPlanDraft, keptVersion } from "../factories/plans.ts";
import { openPortalIn, type TestPortal, testStart } from "../setup/test-portal.ts";
import { type Figure, told } from "./figure.ts";

/** How many passages there are for a report, and for tables. */
export type ExportSize = { report: number; tables: number };
export type MadeInChild = { seconds: number; rows: number; idleMb: number; peakMb: number; size: number };

/** What a process may take beyond what it takes idle, in MB. */
const mostMb = 300;

/** How quickly copies of large consultations are made, and how much memory their making takes, each in a process of its own. */
export async function exportFigures({ report, tables }: ExportSize): Promise<Figure[]> {
  return [...(await figuresOf(report, ["docx"])), ...(await figuresOf(tables, ["xlsx", "csv"]))];
}

async function figuresOf(passages: number, kinds: readonly ExportKind[]): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "wenji-bench-exports-"));
  try {
    const portal = await filledPortal(folder, passages);
    const figures: Figure[] = [];
    for (const kind of kinds) {
      const { seconds, rows, idleMb, peakMb } = await madeInChild(portal, kind);
      figures.push(
        told(`${kind} of ${passages} passages`, rows / seconds, "passages/s"),
        atMostMb(`memory above idle of ${kind} of ${passages} passages`, peakMb - idleMb),
      );
    }
    portal.portal.db.close();
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const atMostMb = (name: string, value: number): Figure => ({
  ...{ name, value: Math.max(1, Math.round(value)), unit: "MB", target: `< ${mostMb}` },
  holds: value < mostMb,
});

async function filledPortal(folder: string, passages: number) {
  const db = await openDatabase(`file:${join(folder, "wenji.db")}`);
  await migrate(db);
  await fillRulebook(db, testStart);
  db.close();
  const portal = await openPortalIn(folder);
  await aTown(portal);
  const by = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number } = await aPublishedConsultation(portal, by);
  await fillConsultation(portal, by, { number, passages });
  await decideAll(portal, by, number);
  return { portal, by, number, passages };
}

type Filled = {
  portal: TestPortal;
  by: Awaited<ReturnType<typeof aPerson>>;
  number: string;
  passages: number;
};

async function madeInChild({ portal, by, number, passages }: Filled, kind: ExportKind): Promise<MadeInChild> {
  const form = { number, kind, template: null, names: "masked" as const, language: "zh-CN" as const };
  must(await askExport(portal, by, { ...form, submissionKey: portal.ids.next() }));
  const child = fork("tests/bench/export-in-child.ts", [portal.folder, String(passages)], {
    execArgv: ["--expose-gc"],
  });
  const [made] = await once(child, "message");
  return made;
}
