/** How often processes are killed with -9 at random moments: forms that come in, letters that go out, imports that run. */
export const plannedKills = { submissions: 20, outbox: 8, imports: 3 } as const;

/** Stands in the names of the tests that kill; `KILL_SEED` repeats a run. */
export const killSeed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
