import type { AppDeps } from "./app-deps.ts";

export type SignIn = { email: string; role: string; name: string };

/** Tells whoever started the portal where it is and, in the demo, how to sign in. */
export function announce(
  deps: AppDeps,
  { port, signIns, processes }: { port: number; signIns: SignIn[]; processes: string },
) {
  const demo = deps.config.WENJI_MODE === "demo";
  const address = demo
    ? `http://${deps.config.HOST.includes(":") ? `[${deps.config.HOST}]` : deps.config.HOST}:${port}`
    : deps.origin;
  const lines = [`\n  ${deps.site.name["zh-CN"]} · ${deps.site.name.en}\n  ${address}\n\n  ${processes}\n`];
  if (demo) {
    lines.push(
      "  Demo sign-ins (enter the e-mail at /sign-in; the code appears on the page and at /outbox):",
    );
    for (const { email, role, name } of signIns)
      lines.push(`    ${role.padEnd(14)} ${email.padEnd(34)} ${name}`);
    lines.push("");
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
