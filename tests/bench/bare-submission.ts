import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { sql } from "drizzle-orm";
import { writeLike } from "./write-like.ts";

/** What submissions are measured against: a bare action that writes rows like those of a need in one transaction. */
export async function action({ request, context: { deps } }: ActionFunctionArgs) {
  const form = await request.formData();
  const [like, key, words] = ["like", "key", "words"].map((name) => String(form.get(name)));
  await writeLike(deps, { like: like ?? "", key: key ?? "", words: words ?? "" });
  return new Response(null, { status: 303, headers: { Location: "/needs/received" } });
}

/** How durable the writing connection is: 2 is FULL. */
export async function loader({ context: { deps } }: LoaderFunctionArgs) {
  const [row] = await deps.db.write((tx) => tx.all<{ synchronous: number }>(sql`PRAGMA synchronous`));
  return new Response(String(row?.synchronous));
}
