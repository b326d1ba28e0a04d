import { parseArgs } from "node:util";
import { type Contact, contactOf } from "#app/domain/people/contact.ts";
import { isRole, type RoleBound, roles } from "#app/domain/people/roles.ts";
import type { Cli } from "./command.ts";

/** An argument that is missing or senseless; run-command shows it with the command's usage. */
export class ArgumentProblem extends Error {
  readonly code = "ERR_PARSE_ARGS_VALUE";
}

/** `--name value` for each of the names; anything else is refused by node. */
export function textArguments<Name extends string>(
  args: string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values } = parseArgs({ args, options });
  const read: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = values[name];
    if (typeof value === "string") read[name] = value;
  }
  return read;
}

export function emailArgument({ t }: Cli, email: string | undefined): Contact {
  const contact = email?.includes("@") ? contactOf(email) : undefined;
  if (!contact) throw new ArgumentProblem(t("cli.email-needed", { email: email ?? "" }));
  return contact;
}

/** `--email … --role … [--territory …] [--unit …] [--name …]` */
export function roleArguments(cli: Cli, args: string[]): { contact: Contact; name?: string } & RoleBound {
  const { email, role, ...rest } = textArguments(args, ["email", "role", "territory", "unit", "name"]);
  if (!isRole(role) || role === "resident")
    throw new ArgumentProblem(cli.t("cli.role-needed", { roles: roles.slice(1).join(", ") }));
  return { contact: emailArgument(cli, email), role, ...rest };
}
