import { isRole, type Role } from "./roles.ts";

export type PeopleFilter = {
  name?: string;
  role?: Role;
  territoryId?: string;
  unitId?: string;
};

/** What an address asks for; what is not understood is left out. */
export function peopleFilter(asked: URLSearchParams): PeopleFilter {
  const text = (name: string) => asked.get(name)?.normalize("NFC").trim().slice(0, 80);
  const [name, role, territoryId, unitId] = [text("name"), text("role"), text("territory"), text("unit")];
  return {
    ...(name && { name }),
    ...(isRole(role) && { role }),
    ...(territoryId && { territoryId }),
    ...(unitId && { unitId }),
  };
}

/** The same filter as an address. */
export const peopleQuery = ({ name, role, territoryId, unitId }: PeopleFilter) =>
  new URLSearchParams({
    ...(name && { name }),
    ...(role && { role }),
    ...(territoryId && { territory: territoryId }),
    ...(unitId && { unit: unitId }),
  }).toString();
