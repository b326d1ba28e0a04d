import type { TooMany } from "#app/domain/limits/too-many.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { Trouble } from "#app/platform/trouble.ts";
import type { Page } from "#app/ui/page-context.tsx";
import type { AppDeps } from "./app-deps.ts";

declare module "@remix-run/server-runtime" {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    deps: AppDeps;
    actor: Actor;
    /** The register as this request reads it. */
    settings: Awaited<ReturnType<AppDeps["settings"]["now"]>>;
    lang: Lang;
    t: Translate;
    page: Omit<Page, "script">;
    /** What the page's loaders found, by route: it goes to the page without being encoded. */
    found: Record<string, unknown>;
    requestId: string;
    /** Digest of the caller's network address, for rate limits; never logged. */
    callerDigest: string;
    /** The first half of that address, for the list of sessions. */
    callerNetwork: string;
    /** What an answer that says "too often" tells in Retry-After. */
    retry: { afterSeconds: number };
    /**
     * Set for what could not be taken now: where it was sent, why, whether it was a form at all and its fields can be
     * read.
     */
    held?: { to: string; reason: TooMany | Trouble; readable: boolean; posted: boolean; files?: boolean };
    /** Set when a page failed because of what is nobody's mistake. */
    trouble?: Trouble;
  }
}
