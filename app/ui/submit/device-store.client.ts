/**
 * What this browser keeps of needs that are not sent yet. Pages and the service worker share it. Each kind of row has a database
 * of its own: a page of a newer build and a worker of an older one never wait for each other.
 */
const databases = {
  waiting: { name: "wenji-asking", store: "waiting", keyPath: "key" },
  photos: { name: "wenji-asking-photos", store: "photos", keyPath: "id" },
} as const;

export function inStore(
  kind: keyof typeof databases,
  mode: IDBTransactionMode,
  work: (rows: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const { name, store, keyPath } = databases[kind];
  return new Promise((take, fail) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath });
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction(store, mode);
      const asked = work(change.objectStore(store));
      change.oncomplete = () => {
        opening.result.close();
        take(asked.result);
      };
      change.onabort = () => {
        opening.result.close();
        fail(change.error);
      };
    };
  });
}
