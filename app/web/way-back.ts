import { backTo } from "./safe-path.ts";

/** Where somebody who is setting up a way into their account was led from; else the page with all of them. */
export const wayBack = (request: Request) =>
  backTo(new URL(request.url).searchParams.get("to"), "/account/security");
