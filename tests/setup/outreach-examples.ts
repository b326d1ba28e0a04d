type Row = { reader?: string; path?: string; ask?: string };

/** Pages of outreach and of the library. */
export const outreachExamples = (): Record<string, Row | false> => ({
  "/policies": {},
  "/policies/:policy": { path: "/policies/hearing-provisions" },
});
