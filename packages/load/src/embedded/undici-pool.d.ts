/** A module of its own in undici, which declares types for its index alone. */
declare module "undici/lib/dispatcher/pool.js" {
  import type { Pool } from "undici";

  const UndiciPool: typeof Pool;
  export default UndiciPool;
}
