/** Which page of a list an address asks for, counted from 1; nonsense is the first. */
export function pageNumber(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get("page") ?? 1);
  return Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
}
