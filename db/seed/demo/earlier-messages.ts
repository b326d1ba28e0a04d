import { createHash } from "node:crypto";
import { readCrosswalk, readOffice } from "#app/cli/import-files.ts";
import { claimNeed } from "#app/domain/needs/claims/claim-need.server.ts";
import { importNeeds } from "#app/domain/needs/import/import-needs.server.ts";
import { standingTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import mailbox from "./earlier-messages.json" with { type: "json" };
import { type Almanac, hour, momentAgo } from "./office-hours.ts";
import { must, type Stage, type Step } from "./stage.ts";

/** What came over from the district head's mailbox when the portal opened, and who says that one of them is theirs. */
export function earlierMessageSteps(almanac: Almanac): Step[] {
  const step = (daysAgo: number, what: string, act: Step["do"]): Step => ({
    ...{ at: momentAgo(almanac, daysAgo, 10 * hour), subject: "earlier messages", what, do: act },
  });
  return [
    step(349, "import", (stage) => takeOver(stage, fileOf(almanac))),
    ...mailbox.flatMap(({ number, claim }) =>
      claim ? [step(claim.daysAgo, "claim", (stage) => claimOne(stage, number, claim))] : [],
    ),
  ];
}

async function takeOver({ deps }: Stage, file: ReturnType<typeof fileOf>) {
  const outcome = await importNeeds(
    deps,
    {
      ...{ source: "csv", file, dryRun: false },
      territories: await standingTerritories(deps.db.read),
      crosswalk: await readCrosswalk(deps.db, "csv"),
      office: await readOffice(),
    },
    { refused: ({ reason }) => fail(reason), progress: () => {} },
  );
  if (!outcome.ok) fail(outcome.fault);
}

async function claimOne({ deps, cast }: Stage, sourceNumber: string, claim: { by: string; words: string }) {
  const sql = "SELECT number FROM needs WHERE source_key = ?";
  const { rows } = await deps.db.client.execute({ sql, args: [sourceNumber] });
  const said = { number: String(rows[0]?.number), sourceNumber, words: claim.words };
  must(await claimNeed(deps, cast.of(claim.by), said));
}

function fail(why: string): never {
  throw new Error(`the earlier messages: ${why}`);
}

/** The mailbox as a file of the portal's own exchange format. */
function fileOf(almanac: Almanac) {
  const day = (daysAgo: number) => new Date(momentAgo(almanac, daysAgo, 9 * hour)).toISOString();
  const rows = mailbox.map(({ number, daysAgo, title, words, author, category, answer }) =>
    [number, day(daysAgo), title, words, author, category, "closed", answer, day(daysAgo - 20)].join(","),
  );
  const text = `id,submitted_at,title,words,author,category,state,answer,answered_at\n${rows.join("\n")}\n`;
  return {
    digest: createHash("sha256").update(text).digest("hex"),
    bytes: Buffer.byteLength(text),
    bytesRead: () => 0,
    async *text() {
      yield text;
    },
  };
}
