import { expect, test } from "vitest";
import { territoryAt } from "#app/domain/geo/territory-at.server.ts";
import { territories } from "#db/schema/people.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("a position is found in its territory, and outside every one in none", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  expect(await territoryAt(portal.db.read, [118.6, 30.28])).toEqual({
    ...{ id: "liuwan", name: "柳湾街道", nameEn: "Liuwan" },
  });
  expect((await territoryAt(portal.db.read, [118.65, 30.28]))?.id).toBe("hekou");
  expect(await territoryAt(portal.db.read, [118.5, 30.28])).toBeUndefined();
});

test("a position on a shared border has one territory, always the same", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  expect((await territoryAt(portal.db.read, [118.62, 30.28]))?.id).toBe("hekou");
});

test("a position inside the box but outside the polygon is outside", async () => {
  const portal = await openTestPortal();
  const coordinates: [number, number][][] = [
    [
      [118.7, 30.3],
      [118.8, 30.3],
      [118.7, 30.4],
      [118.7, 30.3],
    ],
  ];
  const box = { west: 118.7, south: 30.3, east: 118.8, north: 30.4 };
  await portal.db.write((tx) =>
    tx.insert(territories).values({
      id: "corner",
      name: "角",
      nameEn: "Corner",
      geometry: { type: "Polygon", coordinates },
      ...box,
    }),
  );
  expect(await territoryAt(portal.db.read, [118.79, 30.39])).toBeUndefined();
  expect((await territoryAt(portal.db.read, [118.71, 30.31]))?.id).toBe("corner");
});
