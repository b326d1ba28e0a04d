import type { Grant, Person } from "#app/domain/people/actor.ts";
import { people, roleGrants, territories, units } from "#db/schema/people.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Two territories side by side (柳湾 west of 118.62, 河口 east of it) and three units. */
export async function aTown({ db }: TestPortal) {
  const square = (west: number, east: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [west, 30.24] as [number, number],
        [east, 30.24] as [number, number],
        [east, 30.32] as [number, number],
        [west, 30.32] as [number, number],
        [west, 30.24] as [number, number],
      ],
    ],
  });
  const territory = (id: string, name: string, nameEn: string, west: number, east: number) => ({
    id,
    name,
    nameEn,
    geometry: square(west, east),
    west,
    south: 30.24,
    east,
    north: 30.32,
  });
  await db.write(async (tx) => {
    await tx
      .insert(territories)
      .values([
        territory("liuwan", "柳湾街道", "Liuwan", 118.56, 118.62),
        territory("hekou", "河口街道", "Hekou", 118.62, 118.68),
      ]);
    await tx.insert(units).values([
      { id: "liuwan-office", name: "柳湾街道办事处", nameEn: "Liuwan office", kind: "subdistrict-office" },
      { id: "hekou-office", name: "河口街道办事处", nameEn: "Hekou office", kind: "subdistrict-office" },
      { id: "transport", name: "区交通运输局", nameEn: "Transport bureau", kind: "department" },
      { id: "water", name: "区水利局", nameEn: "Water bureau", kind: "department" },
      {
        id: "coordinating-office",
        name: "工作专班",
        nameEn: "Coordinating office",
        kind: "coordinating-office",
      },
    ]);
  });
}

/** A person with the given grants, in the database and as an actor. */
export async function aPerson(
  { db, clock, ids }: TestPortal,
  name: string,
  ...grants: Grant[]
): Promise<Person> {
  const id = ids.next();
  await db.write(async (tx) => {
    await tx.insert(people).values({ id, displayName: name, joinedAt: clock.now() });
    for (const grant of grants) {
      await tx.insert(roleGrants).values({
        id: ids.next(),
        personId: id,
        role: grant.role,
        territoryId: grant.role === "planner" ? grant.territoryId : null,
        unitId: grant.role === "officer" ? grant.unitId : null,
        grantedAt: clock.now(),
        grantedBy: "test",
      });
    }
  });
  return {
    kind: "person",
    id,
    name,
    emailProved: true,
    mobileProved: true,
    grants: [{ role: "resident" }, ...grants],
  };
}
