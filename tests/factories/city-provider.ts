import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider from "oidc-provider";
import { providerMemory } from "./provider-memory.ts";

/** What the city knows of its people, by account; a test changes it as it goes. */
export type Citizens = Record<string, Record<string, unknown>>;

export type CityProvider = {
  issuer: string;
  /** What the portal needs to be told. */
  env: Record<string, string>;
  citizens: Citizens;
  /** The same provider on the same address, signing with a new key. */
  turnKeys(): void;
  stop(): Promise<void>;
};

const client = { id: "wenji", secret: "a secret that the city gave to the portal" };

/** A real OpenID provider on this machine: a page that asks for the account, and consent by pressing the button. */
export async function openCityProvider(redirectUri: () => string): Promise<CityProvider> {
  const citizens: Citizens = {};
  const memory = providerMemory();
  let handle: (req: IncomingMessage, res: ServerResponse) => void = () => {};
  const server = createServer((req, res) => handle(req, res)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const turnKeys = () => {
    handle = providerAt(issuer, redirectUri, citizens, memory);
  };
  turnKeys();
  return {
    ...{ issuer, citizens, turnKeys },
    env: {
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
      ...{ OIDC_LABEL_ZH: "临溪市民认证", OIDC_LABEL_EN: "Linxi city sign-in", OIDC_TIMEOUT_SECONDS: "3" },
      ...{ OIDC_SCOPES: "openid email phone", OIDC_TRUSTS_MOBILE: "yes" },
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function providerAt(
  issuer: string,
  redirectUri: () => string,
  citizens: Citizens,
  memory: ReturnType<typeof providerMemory>,
) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: `${Date.now()}` };
  const provider = new Provider(issuer, {
    adapter: memory,
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri()] }],
    jwks: { keys: [key] },
    cookies: { keys: ["a key of the provider in tests"] },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      phone: ["phone_number", "phone_number_verified"],
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(context, form) {
          context.body = `<!doctype html><html lang="zh-CN"><title>退出</title><link rel="icon" href="data:,">
            <main><h1>退出</h1>${form}<button form="op.logoutForm" name="logout" value="yes">退出</button></main></html>`;
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/ask/${uid}` },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...citizens[id], sub: id }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope("openid email phone");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  return (req: IncomingMessage, res: ServerResponse) => {
    if (req.url?.startsWith("/ask/")) void ask(provider, req, res);
    else void callback(req, res);
  };
}

/** The provider's one page: who are you? `cancel` refuses. */
async function ask(provider: Provider, req: IncomingMessage, res: ServerResponse) {
  if (req.method !== "POST") {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(
      `<!doctype html><html lang="zh-CN"><title>认证</title><link rel="icon" href="data:,"><main><h1>认证</h1><form method="post">
      <label>账号 <input name="account"></label><button name="go" value="yes">确认</button>
      <button name="go" value="no">取消</button></form></main></html>`,
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const result =
    form.get("go") === "no"
      ? { error: "access_denied", error_description: "cancelled" }
      : { login: { accountId: form.get("account") ?? "", remember: false } };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}
