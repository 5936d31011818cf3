import { main, nodeIo } from '../../src/cli/main.js';

/** What a run of the command line in this process did. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const world = nodeIo();

/** Runs the command line in this process, with a terminal that only listens. */
export async function run(argv: readonly string[]): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const status = await main(argv, {
    ...world,
    env: {},
    stdout: { isTTY: false, columns: undefined },
    stderr: { isTTY: false, columns: undefined },
    async print(text) {
      stdout += text;
    },
    say(line) {
      stderr += `${line}\n`;
    },
    release() {},
  });
  return { status, stdout, stderr };
}
