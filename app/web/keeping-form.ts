import type { AppLoadContext } from "@remix-run/server-runtime";
import { parkRequest } from "./park-request.ts";
import { isSmallForm } from "./request-limits.ts";

/**
 * Answers a form. Whoever sends one after their session ended is led to signing in, and finds what they typed where they
 * typed it: on the page that is named as the way back.
 */
export async function keepingForm(
  context: AppLoadContext,
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const size = Number(request.headers.get("content-length"));
  const mayWait = request.method === "POST" && context.actor.kind !== "person" && isSmallForm(request);
  const copy = mayWait && size > 0 ? request.clone() : undefined;
  const response = await answer(request);
  const location = response.headers.get("location") ?? "";
  if (!copy || !location.startsWith("/sign-in?to=") || location.includes("parked%3D")) return response;
  const page = new URLSearchParams(location.slice(location.indexOf("?"))).get("to") ?? "/";
  const parked = await parkRequest(context, copy, "unnamed", page);
  if (!parked) return response;
  response.headers.set("Location", `/sign-in?to=${encodeURIComponent(parked.to)}`);
  response.headers.append("Set-Cookie", parked.cookie);
  return response;
}
