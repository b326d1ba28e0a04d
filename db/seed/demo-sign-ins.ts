/** The demo's people that are worth trying first, one a role. */
export async function demoSignIns(): Promise<{ email: string; role: string; name: string }[]> {
  return [];
}
