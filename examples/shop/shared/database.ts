import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface Database {
  sql: DatabaseSync;
  /** Throws when the file cannot be read any more: the readiness of a service that keeps state. */
  check(): void;
  /** Runs `work` in one transaction. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens `<service>.sqlite` in the data folder and applies `schema`, which must be repeatable. Without
 * a folder the data lives in a temporary one that `close` removes.
 */
export function openDatabase(
  service: string,
  folder: string | undefined,
  schema: string,
): Database {
  const temporary = folder === undefined || folder === "";
  const home = temporary ? mkdtempSync(join(tmpdir(), `shop-${service}-`)) : folder;
  mkdirSync(home, { recursive: true });
  const sql = new DatabaseSync(join(home, `${service}.sqlite`));
  // Test data: losing the last write in a power cut is fine, waiting for the disk is not.
  sql.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
  sql.exec(schema);
  return {
    sql,
    check: () => {
      sql.prepare("SELECT count(*) FROM sqlite_schema").get();
    },
    transaction: (work) => {
      sql.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        sql.exec("COMMIT");
        return result;
      } catch (error) {
        sql.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => {
      sql.close();
      if (temporary) rmSync(home, { recursive: true, force: true });
    },
  };
}
