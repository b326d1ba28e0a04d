import { backTo } from "./safe-path.ts";

/** On to where the person was led from, with the cookies of their new session. */
export function goOn(to: string | undefined, ...cookies: (string | readonly string[])[]): Response {
  const headers = new Headers({ Location: backTo(to, "/account") });
  for (const cookie of cookies.flat()) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
