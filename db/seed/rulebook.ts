import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { deadlineRule } from "#app/domain/calendar/deadline-rule.ts";
import { keepRulebook } from "#app/domain/calendar/keep-rulebook.server.ts";
import { calendarDay } from "#app/domain/calendar/working-calendar.ts";
import { keepLibrary } from "#app/domain/policies/keep-library.server.ts";
import { policyArticleShape } from "#app/domain/policies/policy-article.ts";
import { policyDocumentShape } from "#app/domain/policies/policy-document.ts";
import { keepRetention } from "#app/domain/privacy/keep-retention.server.ts";
import { retentionRule } from "#app/domain/privacy/retention-rules.ts";
import type { Database } from "../client.ts";

const content = new URL("../../content/", import.meta.url);

const policy = z.object({
  id: z.string(),
  document: policyDocumentShape,
  articles: z.array(policyArticleShape),
});

/** Fills the working-day calendar, the deadline rules and the library that ship with the portal, in an empty database only. */
export async function fillRulebook(db: Database, now: string): Promise<void> {
  const names = (await readdir(new URL("calendar/", content))).filter((name) => /^\d{4}\.json$/.test(name));
  const years = await Promise.all(
    names.sort().map(async (name) => ({
      year: Number(name.slice(0, 4)),
      days: z.array(calendarDay).parse(await readJson(`calendar/${name}`)),
    })),
  );
  const rules = z.array(deadlineRule).parse(await readJson("rules/deadlines.json"));
  await keepRulebook(db, { years, rules }, now);
  await keepRetention(db, z.array(retentionRule).parse(await readJson("rules/retention.json")));
  const policies = await readdir(new URL("policies/", content));
  await keepLibrary(
    db,
    await Promise.all(policies.map(async (name) => policy.parse(await readJson(`policies/${name}`)))),
  );
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, content), "utf8"));
}
