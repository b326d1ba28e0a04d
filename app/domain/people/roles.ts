/** Who may hold which part; bound by a grant to a territory, a unit or neither (domain.md 2). */
export const roles = [
  "resident",
  "planner",
  "officer",
  "coordinator",
  "moderator",
  "inspector",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** What a role must be bound to. */
export const roleBinding = {
  resident: "none",
  planner: "territory",
  officer: "unit",
  coordinator: "none",
  moderator: "none",
  inspector: "none",
  administrator: "none",
} as const satisfies Record<Role, "none" | "territory" | "unit">;

export const staffRoles = roles.filter((role) => role !== "resident");

export const isRole = (text: unknown): text is Role => roles.some((role) => role === text);

/** A role and what it is to be bound to, a territory or unit by its id or its name. */
export type RoleBound = { role: Role; territory?: string | undefined; unit?: string | undefined };

/** Roles that nobody acts in without a second factor, unless the configuration says otherwise. */
export const secondFactorRoles: readonly Role[] = ["coordinator", "moderator", "inspector", "administrator"];

/** Who may stand in for a colleague: only as long as they hold one of these themselves. */
export const substituteRoles: readonly Role[] = ["planner", "officer", "coordinator"];
