/** Where a step posts to: the page itself, without what it was asked with, so that no typed words stay in the address. */
export const pathOf = (url: string) => url.split("?")[0] ?? url;
