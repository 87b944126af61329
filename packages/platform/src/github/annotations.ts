import { cleanLine, clip } from "@stagegate/core";
import type { Annotation, Annotations, Redaction } from "@stagegate/core";
import { inert } from "../local/log.ts";
import { workflowCommand } from "./commands.ts";

/** Of one level that a step shows: https://docs.github.com/rest/checks/runs and actions/runner */
export const MAX_ANNOTATIONS = 10;
/** The runner cuts messages at 4096 characters. */
const MAX_MESSAGE = 4000;
const MAX_TITLE = 255;

export interface RunnerAnnotationsOptions {
  write(command: string): void;
  redaction: Redaction;
  /** Of the workspace in its repository, with a slash at the end unless it is empty. */
  prefix: string;
}

/** Workflow commands that mark the code of the change, as many of each level as a step shows. */
export function createRunnerAnnotations(options: RunnerAnnotationsOptions): Annotations {
  const left = new Map<Annotation["level"], number>();
  return {
    async add(annotations) {
      for (const level of ["error", "warning", "notice"] as const) {
        const all = annotations.filter((one) => one.level === level);
        const room = left.get(level) ?? MAX_ANNOTATIONS;
        const shown = all.length <= room ? all : all.slice(0, Math.max(0, room - 1));
        for (const one of shown) options.write(toCommand(one, options));
        const more = all.length - shown.length;
        if (more > 0) options.write(room > 0 ? restCommand(level, more) : restLine(level, more));
        left.set(level, Math.max(0, room - all.length));
      }
    },
  };
}

function toCommand(
  { level, title, message, location }: Annotation,
  { redaction, prefix }: RunnerAnnotationsOptions,
): string {
  const properties = {
    title: cleanLine(inert(title, redaction), MAX_TITLE),
    ...(location === undefined
      ? {}
      : { file: `${prefix}${location.file}`, line: location.line, col: location.column }),
  };
  return workflowCommand(level, properties, clip(inert(message, redaction), MAX_MESSAGE));
}

function restCommand(level: Annotation["level"], more: number): string {
  const title = `and ${more} more`;
  return workflowCommand(
    level,
    { title },
    `${title}: GitHub shows no more of a step. The report has all.`,
  );
}

/** There is no mark left that could say it. */
function restLine(level: Annotation["level"], more: number): string {
  return `${more} more (${level}) are not marked in the code: GitHub shows ${MAX_ANNOTATIONS} of a step\n`;
}
