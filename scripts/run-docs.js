/**
 * Runs the commands shown in the documents and puts their real output in.
 *
 *     node scripts/run-docs.js README.md docs/…            replaces the output in the files
 *     node scripts/run-docs.js --check README.md docs/…    changes nothing; exit status 1 when an output differs
 *
 * A block begins with ```console; a line "$ command" is run by bash in a folder of its own that holds fixtures/, and
 * the lines up to the next "$ " are its output (standard output, then standard error). A block "```console needs jq"
 * is left as it is, and said so, where jq is not installed. Files that a command writes stay for the next ones.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, workplace } from './workplace.js';

const check = process.argv.includes('--check');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const NEEDS = {
  jq: ['jq', ['--version']],
  R: ['Rscript', ['--version']],
  pandas: ['python3', ['-c', 'import pandas']],
};
const isThere = (need) => spawnSync(NEEDS[need][0], NEEDS[need][1], { stdio: 'ignore' }).status === 0;

function outputOf(command, { run }) {
  const { stdout, stderr } = run(command);
  return `${stdout}${stderr}`.replace(/[ \t]+$/gm, '').trimEnd();
}

function withOutput(block, place) {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  return commands
    .map((command) => {
      const output = outputOf(command.slice(2), place);
      return output === '' ? command : `${command}\n${output}`;
    })
    .join('\n');
}

const skipped = new Set();
let blocks = 0;
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  const place = workplace();
  const renewed = text.replace(/^```console(?: needs (\w+))?\n([\s\S]*?)^```$/gm, (whole, need, block) => {
    if (need !== undefined && !isThere(need)) {
      skipped.add(need);
      return whole;
    }
    blocks += 1;
    return `\`\`\`console${need === undefined ? '' : ` needs ${need}`}\n${withOutput(block, place)}\n\`\`\``;
  });
  place.leave();
  if (renewed === text) continue;
  if (!check) {
    writeFileSync(join(root, file), renewed);
    continue;
  }
  const before = text.split('\n');
  const line = renewed.split('\n').findIndex((after, i) => after !== before[i]);
  process.stderr.write(
    `${file}:${line + 1}: the output is not what the command prints:\n- ${before[line]}\n+ ${renewed.split('\n')[line]}\n`,
  );
  process.exitCode = 1;
}
for (const need of skipped)
  process.stderr.write(`${need} is not installed: blocks that need it were left as they are.\n`);
process.stdout.write(`${blocks} blocks run.\n`);
