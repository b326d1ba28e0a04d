import { setTimeout as pause } from "node:timers/promises";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { readConfig } from "#app/platform/env.ts";
import { createDeps } from "#app/web/app-deps.ts";
import { aSubmission } from "#tests/factories/submissions.ts";

/** A process in which so many people raise a need, one soon after the other and none waiting for the rest. */
const [count = "0", person = "{}"] = process.argv.slice(2);
const read = readConfig(process.env);
if (!read.ok) throw new Error("the configuration has gone wrong");
const deps = await createDeps(read.config);
const writer: Person = JSON.parse(person);
const writing = Array.from({ length: Number(count) }, async (_, place) => {
  await pause(place * 20);
  const [words, submissionKey] = [`第 ${place} 件：路灯不亮。`, deps.ids.next()];
  const taken = await submitNeed(deps, writer, aSubmission({ words, submissionKey }));
  if (!taken.ok) throw new Error(taken.reason);
});
await Promise.all(writing);
deps.db.close();
