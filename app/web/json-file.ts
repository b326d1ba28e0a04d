/** A value as a JSON file for one reader: kept by no cache. */
export const jsonFile = (value: unknown, name: string) =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
