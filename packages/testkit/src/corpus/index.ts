export { harmlessTexts } from "./harmless.ts";
export { plantedSecrets } from "./secrets.ts";
export type { PlantedSecret } from "./secrets.ts";
