/** Stands where the name of somebody who deleted their account stood; the same words in either language, like pseudonyms. */
export const erasedName = "已注销用户";
