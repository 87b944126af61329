/** What stands where a secret was. Three characters: every pattern needs at least four. */
export const MASK = "***";
