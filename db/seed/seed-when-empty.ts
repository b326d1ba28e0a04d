import type { AppDeps } from "#app/web/app-deps.ts";

/** Fills an empty demo; an existing database is never touched. */
export async function seedWhenEmpty(_deps: AppDeps): Promise<void> {}
