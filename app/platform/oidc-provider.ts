import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type ServerMetadata,
} from "openid-client";
import { describeError } from "./describe-error.ts";
import type { OidcSettings } from "./oidc-env.ts";

/** `refused`: the provider, or the person there, said no. `not-believed`: what came back does not hold. */
const faults = ["down", "refused", "not-believed"] as const;
export type ProviderFault = (typeof faults)[number];
class ProviderTrouble extends Error {
  readonly fault: ProviderFault;
  constructor(fault: ProviderFault, cause?: unknown) {
    super(`sign-in provider: ${fault}: ${cause ? describeError(cause).split("\n")[0] : ""}`, { cause });
    this.fault = fault;
  }
}

/** By its field and not by its class: pages are built apart from what the server itself loads. */
export function providerFaultOf(error: unknown): ProviderFault {
  const fault: unknown = error instanceof Error ? Reflect.get(error, "fault") : undefined;
  return faults.find((each) => each === fault) ?? "not-believed";
}

/** What only this browser's one attempt knows: sent along as digests or not at all, compared when it comes back. */
export type Attempt = { state: string; nonce: string; verifier: string };
export type ProviderClaims = Readonly<Record<string, unknown>>;

export type OidcProvider = {
  settings: OidcSettings;
  /** Where the browser goes to sign in. */
  address(attempt: Attempt, redirectUri: string): Promise<URL>;
  /** Takes the browser's return, once, and gives the claims that the provider signed. */
  claims(attempt: Attempt, returned: URL): Promise<ProviderClaims>;
  /** Where the person ends their session at the provider; undefined where it has no such page. */
  goodbye(): Promise<URL | undefined>;
};

const rediscoverAfterMs = 10 * 60_000;

/** The city's provider by its discovery document, read again every ten minutes; signing keys are fetched for each sign-in. */
export function openProvider(settings: OidcSettings): OidcProvider {
  const { issuer, clientId, clientSecret, timeoutSeconds: timeout } = settings;
  const insecure = issuer.startsWith("http:");
  let known: { server: ServerMetadata; at: number } | undefined;

  async function serverMetadata(): Promise<ServerMetadata> {
    if (known && Date.now() - known.at < rediscoverAfterMs) return known.server;
    const execute = insecure ? [allowInsecureRequests] : [];
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout, execute });
    known = { server: found.serverMetadata(), at: Date.now() };
    return known.server;
  }

  async function client(): Promise<Configuration> {
    const server = await serverMetadata().catch((error: unknown) => {
      throw new ProviderTrouble("down", error);
    });
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const auth = methods.includes("client_secret_basic") ? ClientSecretBasic : ClientSecretPost;
    const made = new Configuration(server, clientId, clientSecret, auth(clientSecret));
    made.timeout = timeout;
    if (insecure) allowInsecureRequests(made);
    enableNonRepudiationChecks(made);
    return made;
  }

  return {
    settings,
    async address({ state, nonce, verifier }, redirectUri) {
      return buildAuthorizationUrl(await client(), {
        ...{ redirect_uri: redirectUri, scope: settings.scopes, state, nonce, response_type: "code" },
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
    },
    async claims({ state, nonce, verifier }, returned) {
      const made = await client();
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await authorizationCodeGrant(made, returned, { ...checks, idTokenExpected: true });
        const claims = tokens.claims();
        if (!claims) throw new Error("no ID token");
        if (!made.serverMetadata().userinfo_endpoint) return claims;
        const more = await fetchUserInfo(made, tokens.access_token, claims.sub);
        return { ...more, ...claims };
      } catch (error) {
        throw new ProviderTrouble(faultOf(error), error);
      }
    },
    async goodbye() {
      const made = await client();
      return made.serverMetadata().end_session_endpoint ? buildEndSessionUrl(made) : undefined;
    },
  };
}

/** Errors of the network, time-outs and 5xx answers are the provider's own trouble. */
function faultOf(error: unknown): ProviderFault {
  if (error instanceof AuthorizationResponseError)
    return ["temporarily_unavailable", "server_error"].includes(error.error) ? "down" : "refused";
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === "TimeoutError" || cause instanceof TypeError || /fetch failed/.test(cause.message))
      return "down";
    const answer: unknown = Reflect.get(cause, "cause");
    if (answer instanceof Response && answer.status >= 500) return "down";
  }
  return "not-believed";
}
