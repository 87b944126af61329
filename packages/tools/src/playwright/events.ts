/** An error as Playwright gives it to reporters. */
export interface ErrorEvent {
  message?: string;
  stack?: string;
  value?: string;
}

/** One attempt, in the shape of the `json` reporter of Playwright. */
export interface ResultEvent {
  status: string;
  retry: number;
  duration: number;
  startTime: string;
  errors: ErrorEvent[];
  stdout: { text: string }[];
  stderr: { text: string }[];
  annotations: { type: string; description?: string }[];
  attachments: { name: string; contentType: string; path?: string }[];
}

/**
 * One line of the file that the reporter writes while the tests run. A run that is killed leaves
 * every line that was written before; the last one may be cut.
 */
export type PlaywrightEvent =
  | { type: "begin"; version: string; rootDir: string; total: number }
  | {
      type: "test";
      id: string;
      title: string;
      describes: string[];
      file: string;
      line: number;
      column: number;
      project: string;
      tags: string[];
      expectedStatus: string;
      annotations: { type: string; description?: string }[];
    }
  | { type: "start"; id: string; retry: number; startTime: string }
  | { type: "attempt"; id: string; expectedStatus: string; result: ResultEvent }
  | { type: "error"; error: ErrorEvent }
  | { type: "end"; status: string };
