/** Which page of a list an address asks for by that name, counted from 1; nonsense is the first. */
export function pageNumber(request: Request, name = "page"): number {
  const asked = Number(new URL(request.url).searchParams.get(name) ?? 1);
  return Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
}
