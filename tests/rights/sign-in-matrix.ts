import { but, type Expected, everybody, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const signedIn: Expected = { "sign-in": nobody, 200: but(...nobody) };
const signedInPosts: Expected = { "sign-in": nobody, 422: but(...nobody) };
const posts: Expected = { "sign-in": nobody, 303: but(...nobody) };
const notThere: Expected = { 404: everybody };
/** Without a code that was asked for, there is nothing to type here. */
const onToTheStart: Expected = { "sign-in": nobody, on: but(...nobody) };

/** Proving who one is: the pages that lead back to what somebody was doing. */
export const signInMatrix: Record<string, Row> = {
  "/confirm": { get: { expected: signedIn }, post: { expected: signedInPosts } },
  "/confirm/code": { get: { expected: onToTheStart }, post: { expected: onToTheStart } },
  "/confirm/password": { get: { expected: onToTheStart }, post: { expected: posts } },
  "/confirm/second": { get: { expected: onToTheStart }, post: { expected: posts } },
  "/sign-in/password": {
    get: { expected: { 200: nobody, on: but(...nobody) } },
    post: { expected: { 422: nobody, on: but(...nobody) } },
  },
  // Whoever has not given a first proof has nothing to add a second to.
  "/sign-in/second": { get: { expected: { on: everybody } }, post: { expected: { on: everybody } } },
  "/sign-in/passkey": { get: { expected: { on: everybody } }, post: { expected: { 303: everybody } } },
  // A bare network address takes no passkeys: there is nothing to ask a device for.
  "/sign-in/passkey/challenge": { get: { expected: notThere }, post: { expected: notThere } },
  "/confirm/passkey": { get: { expected: onToTheStart }, post: { expected: posts } },
  "/account/security/passkeys": { get: { expected: signedIn }, post: { expected: signedInPosts } },
  "/account/security/passkeys/:id/removal": {
    get: {
      path: "/account/security/passkeys/of-somebody-else/removal",
      expected: { "sign-in": nobody, 404: but(...nobody) },
    },
    post: {
      path: "/account/security/passkeys/of-somebody-else/removal",
      expected: { "sign-in": nobody, 404: but(...nobody) },
    },
  },
  "/sign-in/lost": { get: { expected: { 200: everybody } } },
  "/account/security": { get: { expected: signedIn } },
  "/account/security/password": { get: { expected: signedIn }, post: { expected: signedInPosts } },
  "/account/security/password/removal": { get: { expected: notThere }, post: { expected: posts } },
  "/account/security/authenticator": { get: { expected: signedIn }, post: { expected: posts } },
  "/account/security/authenticator/ending": { get: { expected: notThere }, post: { expected: posts } },
  // There is nothing to recover for whoever has no second factor.
  "/account/security/recovery-codes": { get: { expected: signedIn }, post: { expected: signedInPosts } },
  "/account/sessions": { get: { expected: signedIn } },
  // Somebody else's session is none.
  "/account/sessions/:id/ending": {
    get: { path: "/account/sessions/of-somebody-else/ending", expected: notThere },
    post: {
      path: "/account/sessions/of-somebody-else/ending",
      expected: { "sign-in": nobody, 404: but(...nobody) },
    },
  },
  // No city's sign-in is configured here: there are no such pages.
  "/sign-in/provider": { get: { expected: notThere } },
  "/sign-in/provider/return": { get: { expected: notThere } },
  "/sign-in/provider/first": { get: { expected: notThere }, post: { expected: notThere } },
  "/sign-in/provider/left": { get: { expected: notThere } },
  "/sign-in/provider/trouble": { get: { expected: notThere } },
  "/account/provider": {
    get: { expected: { "sign-in": nobody, 404: but(...nobody) } },
    post: { expected: notThere },
  },
};
