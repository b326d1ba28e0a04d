/** The version that a link names, else the one that stands now. */
export function versionAsked(request: Request, now: number): number {
  const asked = Number(new URL(request.url).searchParams.get("version"));
  return Number.isInteger(asked) && asked > 0 ? asked : now;
}
