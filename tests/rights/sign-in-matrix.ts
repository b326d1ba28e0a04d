import { but, type Expected, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const signedIn: Expected = { "sign-in": nobody, 200: but(...nobody) };
const signedInPosts: Expected = { "sign-in": nobody, 422: but(...nobody) };
/** Without a code that was asked for, there is nothing to type here. */
const onToTheStart: Expected = { "sign-in": nobody, on: but(...nobody) };

/** Proving who one is: the pages that lead back to what somebody was doing. */
export const signInMatrix: Record<string, Row> = {
  "/confirm": { get: { expected: signedIn }, post: { expected: signedInPosts } },
  "/confirm/code": { get: { expected: onToTheStart }, post: { expected: onToTheStart } },
};
