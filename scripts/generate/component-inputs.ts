import { Type } from "typebox";
import { optional, strict } from "../../packages/schema/src/definitions/common.ts";

/** Where a value is pasted into YAML, only characters that mean nothing there. */
const plain = (description: string, value: string, pattern: string) =>
  optional(Type.String({ description, default: value, pattern }));

const objects = (description: string, value: readonly unknown[]) =>
  optional(Type.Array(Type.Unknown(), { description, default: value }));

/**
 * Characters of one line. The last three part lines for Unicode and older YAML; they stand for
 * themselves, as no escape of them is one for GitLab (RE2), for Ruby and for JavaScript.
 */
export const IN_LINE = "[^\\x00-\\x1F\\x7F\u0085\u2028\u2029]";

/**
 * Keywords of the job that only the components have. Their defaults are those of a job; `needs` and
 * `tags` are left out of the job while they are empty. `image` and `cli` are completed at release.
 */
export const COMPONENT_INPUTS = strict({
  stage: plain("Stage of the job", "test", "^[A-Za-z0-9_.][A-Za-z0-9_. /-]*$"),
  "job-prefix": plain(
    "In front of the name of the job, to include a component twice",
    "",
    "^([A-Za-z0-9_][A-Za-z0-9_.:/ -]*)?$",
  ),
  tags: objects("Tags of the runner; default: those of your `default:`", []),
  rules: objects("When the job runs; default: on merge requests and on the default branch", [
    { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
    { if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" },
  ]),
  needs: objects("Jobs to wait for, and to take files from; default: all earlier stages", []),
  timeout: plain("GitLab ends the job after this: 45m, 2 hours", "1h", "^[0-9][0-9A-Za-z ]*$"),
  "expire-in": plain("How long GitLab keeps the files", "30 days", "^[0-9A-Za-z][0-9A-Za-z ]*$"),
  image: plain(
    "Image with Node 24 or newer and git",
    "node:24",
    "^[A-Za-z0-9$][A-Za-z0-9._/:@${}-]*$",
  ),
  cli: plain("Command that is called with the name of the gate", "", `^${IN_LINE}+$`),
});

/** What provision-staging has beside: an environment of GitLab that lives longer than the job. */
export const ENVIRONMENT_INPUTS = strict({
  deployment: plain(
    "Name of an environment of GitLab: review/$CI_COMMIT_REF_SLUG. Adds a job that removes it; default: none",
    "",
    "^([A-Za-z0-9_/$][A-Za-z0-9_/$.{} -]*)?$",
  ),
  "auto-stop-in": plain(
    "GitLab removes the environment after this",
    "1 day",
    "^[0-9A-Za-z][0-9A-Za-z ]*$",
  ),
  "stop-rules": objects("When the job that removes it is there; the same cases as `rules`", [
    { if: '$CI_PIPELINE_SOURCE == "merge_request_event"', when: "manual", allow_failure: true },
    { if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", when: "manual", allow_failure: true },
  ]),
});
