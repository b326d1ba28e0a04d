/** An address for every page of the privacy desk. */
export const privacyExamples = (people: { resident: string; coordinator: string; administrator: string }) => {
  const mine = { reader: people.resident };
  return {
    "/privacy": {},
    "/privacy/texts/:text": { path: "/privacy/texts/taking-part" },
    "/account/privacy": mine,
    "/account/privacy/data": mine,
    "/account/deletion": mine,
    "/account/deletion/undoing": false as const,
    "/account/guardian": mine,
    "/account/children": mine,
    // Only a guardian sees it: the privacy journey opens it.
    "/account/children/:id/deletion": false as const,
    "/office/needs/:number/contact": {
      reader: people.coordinator,
      ask: "SELECT number FROM needs WHERE state = 'in-progress'",
    },
  };
};
