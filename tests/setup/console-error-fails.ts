import { afterEach, beforeEach, vi } from "vitest";

/**
 * An error or a warning that nobody expected fails the test that caused it.
 * A test that expects one replaces the console itself: `vi.spyOn(console, "error").mockImplementation(() => {})`.
 */
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      said.push(`console.${level}: ${words.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (said.length > 0) throw new Error(said.join("\n"));
});
