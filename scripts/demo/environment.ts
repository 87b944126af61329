/** What a runner of a forge sets. */
const OF_FORGES = /^(?:ACTIONS|CI|GITHUB|GITLAB|INPUT|RUNNER)(?:_|$)/;

/**
 * The variables without those of a forge: with them a command would report to the change request that
 * the job belongs to, about a repository that is not its own.
 */
export function withoutForge(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_FORGES.test(name)));
}
