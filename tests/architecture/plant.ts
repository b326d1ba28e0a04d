export type Plant = { plant: string; rule: string; files: Record<string, string> };

/** A file that imports another for its side effect; both are planted. */
export function edge(from: string, to: string): Record<string, string> {
  return { [from]: `import "#${to}";\n`, [to]: "export const planted = 1;\n" };
}

/** A file that imports a package or a Node module. */
export function uses(from: string, name: string): Record<string, string> {
  return { [from]: `import "${name}";\n` };
}
