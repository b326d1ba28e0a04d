import { data } from "@remix-run/server-runtime";

/** Before what can't be undone is done: the page shows what the act does, and a yes that posts this. */
export const asksFirst = (asks: Record<string, string>) =>
  data({ asks: { ...asks, sure: "yes" } }, { headers: { "Cache-Control": "no-store" } });
