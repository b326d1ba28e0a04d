import { z } from "zod";

/** A city's own sign-in over OpenID Connect; without OIDC_ISSUER there is none. */
export const oidcShape = {
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL_ZH: z.string().min(1).max(40).optional(),
  OIDC_LABEL_EN: z.string().min(1).max(40).optional(),
  OIDC_SCOPES: z
    .string()
    .regex(/^openid( [\w:.-]+)*$/, "must begin with openid, scopes parted by single spaces")
    .default("openid email"),
  OIDC_SUBJECT_CLAIM: z.string().regex(/^\w+$/, "must be the name of a claim").default("sub"),
  OIDC_TRUSTS_MOBILE: z.enum(["yes", "no"]).default("no"),
  OIDC_TIMEOUT_SECONDS: z.coerce.number().min(1).max(60).default(8),
};

export const oidcExamples: Record<string, string> = {
  OIDC_ISSUER: "OIDC_ISSUER=https://id.city.example.gov.cn",
  OIDC_CLIENT_ID: "OIDC_CLIENT_ID=wenji",
  OIDC_CLIENT_SECRET: "OIDC_CLIENT_SECRET=…",
  OIDC_LABEL_ZH: "OIDC_LABEL_ZH=市民统一身份认证",
  OIDC_LABEL_EN: 'OIDC_LABEL_EN="City sign-in"',
  OIDC_SCOPES: 'OIDC_SCOPES="openid email phone"',
  OIDC_SUBJECT_CLAIM: "OIDC_SUBJECT_CLAIM=sub",
  OIDC_TRUSTS_MOBILE: "OIDC_TRUSTS_MOBILE=yes",
  OIDC_TIMEOUT_SECONDS: "OIDC_TIMEOUT_SECONDS=8",
};

type OidcConfig = z.output<z.ZodObject<typeof oidcShape>>;

/** What is wrong when the parts are looked at together, by variable. */
export function oidcProblems(config: OidcConfig): [variable: string, problem: string][] {
  if (!config.OIDC_ISSUER) return [];
  const { protocol, hostname } = new URL(config.OIDC_ISSUER);
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const needed = ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_LABEL_ZH", "OIDC_LABEL_EN"] as const;
  return [
    ...(protocol === "http:" && !here
      ? [["OIDC_ISSUER", "must start with https:// unless it is on this machine"] as [string, string]]
      : []),
    ...needed
      .filter((name) => !config[name])
      .map((name): [string, string] => [name, "is needed when OIDC_ISSUER is set"]),
  ];
}

/** Everything that is needed to speak to the provider. */
export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  label: { "zh-CN": string; en: string };
  scopes: string;
  subjectClaim: string;
  trustsMobile: boolean;
  timeoutSeconds: number;
};

export function oidcSettingsOf(config: OidcConfig): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = config;
  const { OIDC_LABEL_ZH: zh, OIDC_LABEL_EN: en } = config;
  if (!issuer || !clientId || !clientSecret || !zh || !en) return undefined;
  return {
    ...{ issuer, clientId, clientSecret, label: { "zh-CN": zh, en } },
    ...{ scopes: config.OIDC_SCOPES, subjectClaim: config.OIDC_SUBJECT_CLAIM },
    trustsMobile: config.OIDC_TRUSTS_MOBILE === "yes",
    timeoutSeconds: config.OIDC_TIMEOUT_SECONDS,
  };
}
